package io.github.dliemulator.world.storage;

import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldClocks;
import io.github.dliemulator.world.WorldLifecycle;
import io.github.dliemulator.world.WorldNotFoundException;
import io.github.dliemulator.world.WorldSpec;
import io.github.dliemulator.world.WorldTransactions;
import io.github.dliemulator.world.Worlds;
import java.io.OutputStream;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Snapshots and copies of whole worlds. The clock and pending transitions are part of a world, so a restored one continues. */
@Component
public class Snapshots {

    private final SnapshotWriter writer;
    private final SnapshotImporter importer;
    private final WorldStorage storage;
    private final WorldLifecycle lifecycle;
    private final WorldTransactions transactions;
    private final WorldClocks clocks;

    Snapshots(
            SnapshotWriter writer,
            SnapshotImporter importer,
            WorldStorage storage,
            WorldLifecycle lifecycle,
            WorldTransactions transactions,
            WorldClocks clocks) {
        this.writer = writer;
        this.importer = importer;
        this.storage = storage;
        this.lifecycle = lifecycle;
        this.transactions = transactions;
        this.clocks = clocks;
    }

    /**
     * Writes a consistent snapshot of a world as JSON, without a lock. With weaker isolation, H2 reads each table at
     * another time.
     *
     * @throws WorldNotFoundException if there is no such world
     */
    @Transactional(readOnly = true, isolation = Isolation.SERIALIZABLE)
    public void write(String projectId, OutputStream out) {
        Instant takenAt = clocks.find(projectId)
                .orElseThrow(() -> new WorldNotFoundException(projectId))
                .virtualTime();
        writer.write(projectId, takenAt, out);
    }

    /** Writes a snapshot of a world at its virtual time. Must run in a transaction that holds the lock of the world. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(World world, OutputStream out) {
        writer.write(world.projectId(), world.now(), out);
    }

    /**
     * Replaces a world by that of a snapshot, in one transaction. The clock continues at the time of the snapshot; the expiry,
     * which is in real time, stays.
     *
     * @throws InvalidSnapshotException if the snapshot has no valid world; then nothing changes
     */
    public Worlds.Summary restore(String projectId, Snapshot snapshot) {
        return transactions.executeWithoutLock(() -> replace(projectId, snapshot));
    }

    /**
     * Restores a world as {@link #restore} does, and undoes it.
     *
     * @return the world as it would be restored
     * @throws InvalidSnapshotException if the snapshot has no valid world
     */
    public Worlds.Summary validate(String projectId, Snapshot snapshot) {
        return transactions.executeAndRollBack(() -> replace(projectId, snapshot));
    }

    private Worlds.Summary replace(String projectId, Snapshot snapshot) {
        Instant expiresAt = lifecycle.deleteForReplacement(projectId);
        importer.insert(projectId, snapshot);
        storage.touchRelatedProjects(projectId);
        return lifecycle.customize(
                projectId, world -> new WorldSpec(world.seed(), world.clock(), world.timing(), expiresAt));
    }

    /**
     * Creates a world from a snapshot, in one transaction.
     *
     * @param customizer changes the specification of the new world
     * @throws InvalidSnapshotException if the snapshot has no valid world
     * @throws io.github.dliemulator.world.WorldConflictException if the world exists
     */
    public Worlds.Summary create(String projectId, Snapshot snapshot, UnaryOperator<WorldSpec> customizer) {
        return transactions.executeWithoutLock(() -> {
            lifecycle.requireAbsent(projectId);
            lifecycle.deleteForReplacement(projectId);
            importer.insert(projectId, snapshot);
            storage.touchRelatedProjects(projectId);
            return lifecycle.customize(projectId, customizer);
        });
    }

    /**
     * Creates a world as a copy of another one, whose lock it holds, in one transaction.
     *
     * @param customizer changes the specification of the new world
     * @throws WorldNotFoundException if there is no world {@code source}
     * @throws io.github.dliemulator.world.WorldConflictException if the world {@code projectId} exists
     */
    public Worlds.Summary copy(String source, String projectId, UnaryOperator<WorldSpec> customizer) {
        return transactions.executeWithoutLock(() -> {
            lifecycle.requireAbsent(projectId);
            lifecycle.requireAndLock(source);
            lifecycle.deleteForReplacement(projectId);
            storage.copy(source, projectId);
            storage.touchRelatedProjects(projectId);
            return lifecycle.customize(projectId, customizer);
        });
    }
}
