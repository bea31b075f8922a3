package io.github.dliemulator.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Where calls of the running test did not keep what the API documents promise. */
final class ContractViolations {

    private static final Queue<Violation> FOUND = new ConcurrentLinkedQueue<>();

    private ContractViolations() {}

    /** @param ofRequest whether a client broke it, and not the emulator */
    record Violation(boolean ofRequest, String text) {}

    static void add(Violation violation) {
        FOUND.add(violation);
    }

    /** Returns the violations since the last call. */
    static List<Violation> drain() {
        List<Violation> drained = new ArrayList<>();
        for (Violation violation = FOUND.poll(); violation != null; violation = FOUND.poll()) {
            drained.add(violation);
        }
        return drained;
    }
}
