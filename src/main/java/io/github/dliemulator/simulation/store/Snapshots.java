package io.github.dliemulator.simulation.store;

import io.github.dliemulator.simulation.AtomicChange;
import io.github.dliemulator.simulation.Beginning;
import io.github.dliemulator.simulation.NoSuchWorldException;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.WorldClock;
import io.github.dliemulator.simulation.Worlds;
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
    private final SnapshotText text;
    private final SnapshotRows rows;
    private final SnapshotProof proof;
    private final Worlds worlds;
    private final JdbcClient jdbc;
    /** The version of the tables; read once, as it takes a connection besides that of a transaction. */
    private final MigrationVersion schema;

    private final InstantSource realTime;

    Snapshots(
            WorldTables tables,
            SnapshotText text,
            SnapshotRows rows,
            SnapshotProof proof,
            Worlds worlds,
            JdbcClient jdbc,
            Flyway flyway,
            InstantSource realTime) {
        this.tables = tables;
        this.text = text;
        this.rows = rows;
        this.proof = proof;
        this.worlds = worlds;
        this.jdbc = jdbc;
        this.schema = flyway.info().current().getVersion();
        this.realTime = realTime;
    }

    /**
     * Writes the world as it is at this moment; who changes it meanwhile neither waits nor is seen. With less isolation, H2 looks
     * at each table at a moment of its own.
     *
     * @throws NoSuchWorldException when it is not there
     */
    @Transactional(readOnly = true, isolation = Isolation.SERIALIZABLE)
    public void write(String projectId, OutputStream out) {
        requireThere(projectId);
        text.write(projectId, schema.getVersion(), worlds.clock(projectId).worldTime(), out);
    }

    /**
     * Puts a world in the place of what there is. Its clock goes on at the instant of the snapshot, its end in real time is that
     * of the world before.
     *
     * @throws BadSnapshotException when no world can be made from it; then all is as it was
     */
    @AtomicChange
    public Worlds.Summary restore(String projectId, Snapshot snapshot) {
        Map<WorldTable, List<Map<String, Object>>> parsed = parse(projectId, snapshot);
        Instant end = worlds.clear(projectId);
        return put(
                projectId, snapshot, parsed, world -> new Beginning(world.seed(), world.clock(), world.timing(), end));
    }

    /**
     * Begins a world with what a snapshot holds.
     *
     * @param difference what shall be otherwise from then on
     * @throws BadSnapshotException when no world can be made from it
     */
    @AtomicChange
    public Worlds.Summary begin(String projectId, Snapshot snapshot, UnaryOperator<Beginning> difference) {
        worlds.requireAbsent(projectId);
        Map<WorldTable, List<Map<String, Object>>> parsed = parse(projectId, snapshot);
        worlds.clear(projectId);
        return put(projectId, snapshot, parsed, difference);
    }

    /**
     * Begins a world as a copy of another as that is at this moment; nobody changes that one until it is done.
     *
     * @throws NoSuchWorldException when there is nothing to copy
     */
    @AtomicChange
    public Worlds.Summary copy(String source, String projectId, UnaryOperator<Beginning> difference) {
        worlds.requireAbsent(projectId);
        jdbc.sql("select seed from world where project_id = :source for update")
                .param("source", source)
                .query(Long.class)
                .optional();
        requireThere(source);
        worlds.clear(projectId);
        tables.all()
                .forEach(table -> jdbc.sql(table.copy())
                        .param("source", source)
                        .param("target", projectId)
                        .update());
        jdbc.sql("update world set incarnation = :incarnation where project_id = :target")
                .param("incarnation", World.anotherIncarnation())
                .param("target", projectId)
                .update();
        return worlds.goOn(projectId, difference);
    }

    private void requireThere(String projectId) {
        if (!worlds.isThere(projectId)) {
            throw new NoSuchWorldException(projectId);
        }
    }

    private Map<WorldTable, List<Map<String, Object>>> parse(String projectId, Snapshot snapshot) {
        requireKnown(snapshot);
        Map<WorldTable, List<Map<String, Object>>> parsed = new LinkedHashMap<>();
        for (WorldTable table : tables.all()) {
            parsed.put(
                    table, rows.of(table, snapshot.rowsOf(table, realTime.instant()), snapshot.projectId(), projectId));
        }
        return parsed;
    }

    private void requireKnown(Snapshot snapshot) {
        if (snapshot.format() != Snapshot.FORMAT) {
            throw new BadSnapshotException(
                    "format is %d, and only %d is known here", snapshot.format(), Snapshot.FORMAT);
        }
        if (version(snapshot.schema()).isNewerThan(schema)) {
            throw new BadSnapshotException(
                    "schema is %s, and only those up to %s are known here", snapshot.schema(), schema);
        }
        Set<String> unknown = new TreeSet<>(snapshot.tables().keySet());
        tables.all().forEach(table -> unknown.remove(table.name()));
        if (!unknown.isEmpty()) {
            throw new BadSnapshotException(
                    "tables.%s is unknown here", unknown.iterator().next());
        }
        if (snapshot.takenAt().isBefore(WorldClock.EARLIEST)
                || snapshot.takenAt().isAfter(WorldClock.LATEST)) {
            throw new BadSnapshotException(
                    "takenAt must lie between %s and %s", WorldClock.EARLIEST, WorldClock.LATEST);
        }
    }

    private static MigrationVersion version(String schema) {
        try {
            return MigrationVersion.fromVersion(schema);
        } catch (FlywayException e) {
            throw new BadSnapshotException("schema must be a version such as 13");
        }
    }

    private Worlds.Summary put(
            String projectId,
            Snapshot snapshot,
            Map<WorldTable, List<Map<String, Object>>> parsed,
            UnaryOperator<Beginning> difference) {
        parsed.forEach((table, its) -> {
            if (table.isOfWorlds()) {
                rows.insert(table, its); // somebody else may just have begun it
            } else {
                rows.put(table, its);
            }
        });
        proof.require(projectId, snapshot.takenAt());
        return worlds.goOn(projectId, difference);
    }
}
