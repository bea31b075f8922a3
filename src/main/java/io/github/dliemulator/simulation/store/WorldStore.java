package io.github.dliemulator.simulation.store;

import io.github.dliemulator.simulation.AtomicChange;
import io.github.dliemulator.simulation.WorldOver;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Where worlds are kept, seen by its structure alone: a world is all rows that have its project id, so what is done to whole
 * worlds is written once and no room can be forgotten.
 */
@Component
public class WorldStore {

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    WorldStore(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /**
     * Takes everything out of a world, the world itself included; the next use begins it anew. The world's own row goes first:
     * until all is gone, nobody else can begin it anew. Where there is none, what late calls left behind goes, and nothing of a
     * world that begins meanwhile.
     */
    @AtomicChange
    public void empty(String projectId) {
        delete("delete from world where project_id = :projectId", projectId);
        tables().forEach(table -> delete(
                "delete from \"%s\" where project_id = :projectId".formatted(table)
                        + " and not exists (select 1 from world where project_id = :projectId)",
                projectId));
    }

    /** Takes out everything but the world's own row, whose change this belongs to. */
    @EventListener
    void letGo(WorldOver over) {
        tables().stream()
                .filter(table -> !table.equals("world"))
                .forEach(table ->
                        delete("delete from \"%s\" where project_id = :projectId".formatted(table), over.projectId()));
    }

    private void delete(String sql, String projectId) {
        jdbc.sql(sql).param("projectId", projectId).update();
    }

    /** Every table that holds a part of a world. */
    private List<String> tables() {
        return jdbc.sql("""
                        select table_name from information_schema.columns
                        where table_schema = current_schema and column_name = 'project_id'
                        order by table_name""").query(String.class).list();
    }

    /** For a person: which database this is. */
    public String description() {
        try {
            return Objects.requireNonNull(JdbcUtils.extractDatabaseMetaData(dataSource, metaData -> {
                String url = metaData.getURL();
                String place = url.startsWith("jdbc:h2:mem:")
                        ? " in memory"
                        : " at " + url.replaceAll("^jdbc:(h2:file:)?|[;?].*", "");
                return metaData.getDatabaseProductName() + place;
            }));
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }
}
