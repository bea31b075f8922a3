package io.github.dliemulator.admin.project;

import static io.github.dliemulator.web.DliOperation.Service.DLI;
import static io.github.dliemulator.web.DliOperation.Service.IAM;

import io.github.dliemulator.admin.OperationCatalog;
import io.github.dliemulator.admin.OperationCatalog.Operation;
import io.github.dliemulator.fault.Fault;
import io.github.dliemulator.fault.FaultKind;
import io.github.dliemulator.web.error.DliError;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Validates the faults of a project. Rejects with 400 too many faults, and operations to which a fault cannot apply.
 * Also rejects unknown error codes without status and message.
 */
@Component
class FaultValidator {

    private static final int MAX_FAULTS = 100;

    private final OperationCatalog operationCatalog;

    FaultValidator(OperationCatalog operationCatalog) {
        this.operationCatalog = operationCatalog;
    }

    void validate(List<Fault> faults) {
        require(faults.size() <= MAX_FAULTS, "There can be %d faults at most".formatted(MAX_FAULTS));
        for (int index = 0; index < faults.size(); index++) {
            String location = "[%d]".formatted(index);
            require(faults.get(index) != null, location + " must be an Object");
            validateOperation(faults.get(index), location + ".operation ");
            validateCode(faults.get(index), location + ".code ");
        }
    }

    private void validateOperation(Fault fault, String location) {
        if (fault.operation().equals("*")) {
            return;
        }
        List<Operation> found = operationCatalog.findByName(fault.operation());
        require(!found.isEmpty(), location + "must be one of those that GET /_emulator lists, or *");
        require(
                found.stream().noneMatch(operation -> operation.service() == IAM),
                location + "must belong to a project, but %s is an operation of IAM".formatted(fault.operation()));
        require(
                found.stream().allMatch(operation -> isApplicable(fault.kind(), operation)),
                location
                        + "must be one that supports faults of kind %s, but %s does not"
                                .formatted(fault.kind(), fault.operation()));
    }

    private static boolean isApplicable(FaultKind kind, Operation operation) {
        return kind.appliesTo(operation.readOnly(), operation.service() == DLI);
    }

    private static void validateCode(Fault fault, String location) {
        require(
                fault.code() == null
                        || DliError.find(fault.code(), null).isPresent()
                        || fault.status() != null && fault.message() != null,
                location + "is not in the catalogue, so status and message must be given as well");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, message);
        }
    }
}
