package io.github.dliemulator.control.fault;

import static io.github.dliemulator.web.DliOperation.Service.DLI;
import static io.github.dliemulator.web.DliOperation.Service.IAM;

import io.github.dliemulator.control.Operations;
import io.github.dliemulator.control.Operations.Operation;
import io.github.dliemulator.simulation.fault.Fault;
import io.github.dliemulator.simulation.fault.FaultKind;
import io.github.dliemulator.web.refusal.DliError;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Refuses faults that could never strike, or would not know what to say. */
@Component
class FaultRules {

    private static final int MOST = 100;

    private final Operations operations;

    FaultRules(Operations operations) {
        this.operations = operations;
    }

    void check(List<Fault> faults) {
        require(faults.size() <= MOST, "There can be %d faults at most".formatted(MOST));
        for (int place = 0; place < faults.size(); place++) {
            String where = "[%d]".formatted(place);
            require(faults.get(place) != null, where + " must be an Object");
            checkOperation(faults.get(place), where + ".operation ");
            checkCode(faults.get(place), where + ".code ");
        }
    }

    private void checkOperation(Fault fault, String where) {
        if (fault.operation().equals("*")) {
            return;
        }
        List<Operation> known = operations.named(fault.operation());
        require(!known.isEmpty(), where + "must be one of those that GET /_emulator lists, or *");
        require(
                known.stream().noneMatch(operation -> operation.service() == IAM),
                where + "must belong to a world, and %s does not: it says who calls".formatted(fault.operation()));
        require(
                known.stream().allMatch(operation -> canStrike(fault.kind(), operation)),
                where
                        + "must be one that can go wrong with kind %s, and %s cannot"
                                .formatted(fault.kind(), fault.operation()));
    }

    private static boolean canStrike(FaultKind kind, Operation operation) {
        return kind.canStrike(operation.reads(), operation.service() == DLI);
    }

    private static void checkCode(Fault fault, String where) {
        require(
                fault.code() == null
                        || DliError.of(fault.code(), null).isPresent()
                        || fault.status() != null && fault.message() != null,
                where + "is not in the catalogue, so status and message must be given as well");
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, otherwise);
        }
    }
}
