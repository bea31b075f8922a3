package io.github.dliemulator.world.storage;

import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldChanges;
import io.github.dliemulator.world.WorldDeleted;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The database. A world is the set of rows with its project ID, so deletion needs no list of tables. */
@Component
public class WorldStorage {

    private final JdbcClient jdbc;
    private final WorldTables tables;
    private final WorldChanges changes;

    WorldStorage(JdbcClient jdbc, WorldTables tables, WorldChanges changes) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.changes = changes;
    }

    /** Deletes the rows of a world whose own row is deleted. Runs in the transaction of the event. */
    @EventListener
    void onWorldDeleted(WorldDeleted deleted) {
        touchRelatedProjects(deleted.projectId());
        tables.all().stream()
                .filter(table -> !table.isRoot())
                .forEach(table -> execute(
                        "delete from \"%s\" where project_id = :projectId".formatted(table.name())
                                + " and not exists (select 1 from world where project_id = :projectId)",
                        deleted.projectId()));
    }

    /**
     * Notes a change of the projects whose IDs are in rows of this one, or that have its ID in their rows: a grant concerns both
     * projects. Must run in a transaction.
     */
    void touchRelatedProjects(String projectId) {
        tables.all().stream()
                .flatMap(WorldTable::relatedProjectsSql)
                .flatMap(sql -> jdbc.sql(sql).param("projectId", projectId).query(String.class).list().stream())
                .filter(related -> !related.equals(projectId))
                .distinct()
                .forEach(changes::replace);
    }

    /** Inserts the rows of one world again as another one. Must run in a transaction. */
    void copy(String source, String target) {
        tables.all()
                .forEach(table -> jdbc.sql(table.copySql())
                        .param("source", source)
                        .param("target", target)
                        .update());
        jdbc.sql("update world set uid = :uid where project_id = :target")
                .param("uid", World.newUid())
                .param("target", target)
                .update();
    }

    private void execute(String sql, String projectId) {
        jdbc.sql(sql).param("projectId", projectId).update();
    }

    /** Product and location of the database, for the log and the Admin API. */
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
