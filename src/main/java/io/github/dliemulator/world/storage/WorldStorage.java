package io.github.dliemulator.world.storage;

import io.github.dliemulator.world.WorldClock;
import io.github.dliemulator.world.WorldDeleted;
import io.github.dliemulator.world.WorldTransaction;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where worlds are kept, seen by its structure alone: a world is all rows that have its project id, so what is done to whole
 * worlds is written once and no room can be forgotten.
 */
@Component
public class WorldStorage {

    private final JdbcClient jdbc;
    private final WorldTables tables;
    private final ApplicationEventPublisher events;

    WorldStorage(JdbcClient jdbc, WorldTables tables, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.events = events;
    }

    /**
     * Has a world to itself until the transaction is over: whoever changes it or takes it away waits for that.
     *
     * @return its clock; nothing when there is no such world
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<WorldClock> lock(String projectId) {
        return jdbc.sql("""
                        select clock_world_time, clock_real_time, clock_factor from world
                        where project_id = ? for update""")
                .param(projectId)
                .query((row, number) -> new WorldClock(
                        row.getObject("clock_world_time", OffsetDateTime.class).toInstant(),
                        row.getObject("clock_real_time", OffsetDateTime.class).toInstant(),
                        row.getInt("clock_factor"),
                        null))
                .optional();
    }

    /**
     * Takes everything out of a world, the world itself included; the next use begins it anew. The world's own row goes first:
     * until all is gone, nobody else can begin it anew. Where there is none, what late calls left behind goes, and nothing of a
     * world that begins meanwhile.
     */
    @WorldTransaction
    public void deleteWorld(String projectId) {
        execute("delete from world where project_id = :projectId", projectId);
        events.publishEvent(new WorldDeleted(projectId));
    }

    /** Takes out all that is left; the world's own row went before. */
    @EventListener
    void onWorldDeleted(WorldDeleted deleted) {
        tables.all().stream()
                .filter(table -> !table.isRoot())
                .forEach(table -> execute(
                        "delete from \"%s\" where project_id = :projectId".formatted(table.name())
                                + " and not exists (select 1 from world where project_id = :projectId)",
                        deleted.projectId()));
    }

    private void execute(String sql, String projectId) {
        jdbc.sql(sql).param("projectId", projectId).update();
    }

    /** For a person: which database this is. */
    public String description() {
        return tables.readMetaData(database -> {
            String url = database.getURL();
            String location = url.startsWith("jdbc:h2:mem:")
                    ? " in memory"
                    : " at " + url.replaceAll("^jdbc:(h2:file:)?|[;?].*", "");
            return database.getDatabaseProductName() + location;
        });
    }
}
