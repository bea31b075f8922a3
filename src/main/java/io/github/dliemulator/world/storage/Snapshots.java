package io.github.dliemulator.world.storage;

import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldClock;
import io.github.dliemulator.world.WorldNotFoundException;
import io.github.dliemulator.world.WorldSpec;
import io.github.dliemulator.world.WorldTransactions;
import io.github.dliemulator.world.Worlds;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whole worlds as documents, and copies of them. The clock and what is still to come are part of a world, so one that is put
 * back goes on as if nothing had been.
 */
@Component
public class Snapshots {

    private final WorldTables tables;
    private final SnapshotWriter writer;
    private final SnapshotImporter importer;
    private final SnapshotValidator validator;
    private final Worlds worlds;
    private final WorldTransactions transactions;
    private final JdbcClient jdbc;
    /** The version of the tables; read once, as it takes a connection besides that of a transaction. */
    private final MigrationVersion schema;

    private final InstantSource realTime;

    Snapshots(
            WorldTables tables,
            SnapshotWriter writer,
            SnapshotImporter importer,
            SnapshotValidator validator,
            Worlds worlds,
            WorldTransactions transactions,
            JdbcClient jdbc,
            Flyway flyway,
            InstantSource realTime) {
        this.tables = tables;
        this.writer = writer;
        this.importer = importer;
        this.validator = validator;
        this.worlds = worlds;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.schema = flyway.info().current().getVersion();
        this.realTime = realTime;
    }

    /**
     * Writes the world as it is at this moment; who changes it meanwhile neither waits nor is seen. With less isolation, H2 looks
     * at each table at a moment of its own.
     *
     * @throws WorldNotFoundException when it is not there
     */
    @Transactional(readOnly = true, isolation = Isolation.SERIALIZABLE)
    public void write(String projectId, OutputStream out) {
        requireExists(projectId);
        writer.write(projectId, schema.getVersion(), worlds.clock(projectId).virtualTime(), out);
    }

    /**
     * Puts a world in the place of what there is. Its clock goes on at the instant of the snapshot, its end in real time is that
     * of the world before.
     *
     * @throws InvalidSnapshotException when no world can be made from it; then all is as it was
     */
    public Worlds.Summary restore(String projectId, Snapshot snapshot) {
        return transactions.executeWithoutLock(() -> {
            Map<WorldTable, List<Map<String, Object>>> parsed = parse(projectId, snapshot);
            Instant expiresAt = worlds.deleteExisting(projectId);
            return insertAndValidate(
                    projectId,
                    snapshot,
                    parsed,
                    world -> new WorldSpec(world.seed(), world.clock(), world.timing(), expiresAt));
        });
    }

    /**
     * Begins a world with what a snapshot holds.
     *
     * @param customizer what shall be otherwise from then on
     * @throws InvalidSnapshotException when no world can be made from it
     */
    public Worlds.Summary create(String projectId, Snapshot snapshot, UnaryOperator<WorldSpec> customizer) {
        return transactions.executeWithoutLock(() -> {
            worlds.requireAbsent(projectId);
            Map<WorldTable, List<Map<String, Object>>> parsed = parse(projectId, snapshot);
            worlds.deleteExisting(projectId);
            return insertAndValidate(projectId, snapshot, parsed, customizer);
        });
    }

    /**
     * Begins a world as a copy of another as that is at this moment; nobody changes that one until it is done.
     *
     * @throws WorldNotFoundException when there is nothing to copy
     */
    public Worlds.Summary copy(String source, String projectId, UnaryOperator<WorldSpec> customizer) {
        return transactions.executeWithoutLock(() -> {
            worlds.requireAbsent(projectId);
            jdbc.sql("select seed from world where project_id = :source for update")
                    .param("source", source)
                    .query(Long.class)
                    .optional();
            requireExists(source);
            worlds.deleteExisting(projectId);
            tables.all()
                    .forEach(table -> jdbc.sql(table.copySql())
                            .param("source", source)
                            .param("target", projectId)
                            .update());
            jdbc.sql("update world set uid = :uid where project_id = :target")
                    .param("uid", World.newUid())
                    .param("target", projectId)
                    .update();
            return worlds.updateSpec(projectId, customizer);
        });
    }

    private void requireExists(String projectId) {
        if (!worlds.exists(projectId)) {
            throw new WorldNotFoundException(projectId);
        }
    }

    private Map<WorldTable, List<Map<String, Object>>> parse(String projectId, Snapshot snapshot) {
        requireSupported(snapshot);
        Map<WorldTable, List<Map<String, Object>>> parsed = new LinkedHashMap<>();
        for (WorldTable table : tables.all()) {
            parsed.put(
                    table,
                    importer.parse(table, snapshot.rowsOf(table, realTime.instant()), snapshot.projectId(), projectId));
        }
        return parsed;
    }

    private void requireSupported(Snapshot snapshot) {
        if (snapshot.format() != Snapshot.FORMAT) {
            throw new InvalidSnapshotException(
                    "format is %d, and only %d is known here", snapshot.format(), Snapshot.FORMAT);
        }
        if (version(snapshot.schema()).isNewerThan(schema)) {
            throw new InvalidSnapshotException(
                    "schema is %s, and only those up to %s are known here", snapshot.schema(), schema);
        }
        Set<String> unknown = new TreeSet<>(snapshot.tables().keySet());
        tables.all().forEach(table -> unknown.remove(table.name()));
        if (!unknown.isEmpty()) {
            throw new InvalidSnapshotException(
                    "tables.%s is unknown here", unknown.iterator().next());
        }
        if (snapshot.takenAt().isBefore(WorldClock.MIN_TIME)
                || snapshot.takenAt().isAfter(WorldClock.MAX_TIME)) {
            throw new InvalidSnapshotException(
                    "takenAt must lie between %s and %s", WorldClock.MIN_TIME, WorldClock.MAX_TIME);
        }
    }

    private static MigrationVersion version(String schema) {
        try {
            return MigrationVersion.fromVersion(schema);
        } catch (FlywayException e) {
            throw new InvalidSnapshotException("schema must be a version such as 13");
        }
    }

    private Worlds.Summary insertAndValidate(
            String projectId,
            Snapshot snapshot,
            Map<WorldTable, List<Map<String, Object>>> parsed,
            UnaryOperator<WorldSpec> customizer) {
        parsed.forEach((table, tableRows) -> {
            if (table.isRoot()) {
                importer.insert(table, tableRows); // somebody else may just have begun it
            } else {
                importer.insertValidated(table, tableRows);
            }
        });
        validator.validate(projectId, snapshot.takenAt());
        return worlds.updateSpec(projectId, customizer);
    }
}
