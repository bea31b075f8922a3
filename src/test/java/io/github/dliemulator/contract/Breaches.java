package io.github.dliemulator.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Where calls of the running test did not keep what the API documents promise. */
final class Breaches {

    private static final Queue<Breach> FOUND = new ConcurrentLinkedQueue<>();

    private Breaches() {}

    /** @param ofRequest whether a client broke it, and not the emulator */
    record Breach(boolean ofRequest, String text) {}

    static void add(Breach breach) {
        FOUND.add(breach);
    }

    /** What was found since this was last asked. */
    static List<Breach> take() {
        List<Breach> taken = new ArrayList<>();
        for (Breach breach = FOUND.poll(); breach != null; breach = FOUND.poll()) {
            taken.add(breach);
        }
        return taken;
    }
}
