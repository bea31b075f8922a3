package io.github.dliemulator.world;

/**
 * Reads a column through the code that answers requests. Called in the transaction that restores a snapshot, so that a snapshot
 * whose values later requests could not read is rejected. Modules implement it for columns whose values entities do not check.
 */
public interface SnapshotCheck {

    /** Table and column that a rejection names, such as {@code connection.hosts}. */
    String column();

    /** @throws RuntimeException if a value of this column cannot be read */
    void read(World world);
}
