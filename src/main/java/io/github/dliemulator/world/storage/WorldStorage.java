package io.github.dliemulator.world.storage;

import io.github.dliemulator.world.WorldDeleted;
import io.github.dliemulator.world.WorldTransactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where worlds are kept, seen by its structure alone: a world is all rows that have its project id, so what is done to whole
 * worlds is written once and no room can be forgotten.
 */
@Component
public class WorldStorage {

    private final JdbcClient jdbc;
    private final WorldTables tables;
    private final ApplicationEventPublisher events;
    private final WorldTransactions transactions;

    WorldStorage(
            JdbcClient jdbc, WorldTables tables, ApplicationEventPublisher events, WorldTransactions transactions) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.events = events;
        this.transactions = transactions;
    }

    /**
     * Takes everything out of a world, the world itself included; the next use begins it anew. The world's own row goes first:
     * until all is gone, nobody else can begin it anew. Where there is none, what late calls left behind goes, and nothing of a
     * world that begins meanwhile.
     */
    public void deleteWorld(String projectId) {
        transactions.runWithoutLock(() -> {
            execute("delete from world where project_id = :projectId", projectId);
            events.publishEvent(new WorldDeleted(projectId));
        });
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
