package io.github.dliemulator.world;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;

/**
 * Reads a column through the code that answers requests. Called in the transaction that restores a snapshot, so that a snapshot
 * whose values later requests could not read is rejected. Modules implement it for columns whose values entities do not check.
 */
public interface SnapshotCheck {

    /** Table and column that a rejection names, such as {@code connection.hosts}. */
    String column();

    /** @throws RuntimeException if a value of this column cannot be read */
    void read(World world);

    /** @throws ConstraintViolationException if the value breaks a constraint of its class */
    static void requireValid(Validator validator, Object value) {
        Set<ConstraintViolation<Object>> violations = validator.validate(value);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
    }
}
