package io.github.dliemulator.admin.report;

import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldLifecycle;
import io.github.dliemulator.world.WorldNotFoundException;
import io.github.dliemulator.world.WorldTransactions;
import io.github.dliemulator.world.Worlds;
import io.github.dliemulator.world.storage.Snapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BiFunction;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;

/** Reads projects while no call can change them. */
@Component
class ReportSource {

    private final Worlds worlds;
    private final WorldLifecycle lifecycle;
    private final WorldTransactions transactions;
    private final Snapshots snapshots;

    ReportSource(Worlds worlds, WorldLifecycle lifecycle, WorldTransactions transactions, Snapshots snapshots) {
        this.worlds = worlds;
        this.lifecycle = lifecycle;
        this.transactions = transactions;
        this.snapshots = snapshots;
    }

    /**
     * Reads a project in a transaction that holds its lock.
     *
     * @param read gets the project at one virtual time, and its compressed snapshot at this time
     * @throws WorldNotFoundException if there is no such project
     */
    <T> T read(String projectId, BiFunction<World, byte[], T> read) {
        return transactions.executeWithoutLock(() -> {
            lifecycle.requireAndLock(projectId);
            World world = worlds.find(projectId).orElseThrow(() -> new WorldNotFoundException(projectId));
            return read.apply(world, snapshot(world));
        });
    }

    private byte[] snapshot(World world) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            snapshots.write(world, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
