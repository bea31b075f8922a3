package io.github.dliemulator.world.storage;

import static java.util.stream.Collectors.toMap;

import io.github.dliemulator.world.storage.WorldTable.Column;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The tables with rows of worlds, read once from the metadata of the database. */
@Component
class WorldTables {

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    /** Read at startup, because it needs another connection, which a transaction might not get. */
    private final MigrationVersion schemaVersion;

    private final SingletonSupplier<List<WorldTable>> tables = SingletonSupplier.of(this::sortedByDependency);
    private final SingletonSupplier<SqlDialect> dialect;

    WorldTables(JdbcClient jdbc, DataSource dataSource, Flyway flyway) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.schemaVersion = flyway.info().current().getVersion();
        this.dialect =
                SingletonSupplier.of(() -> SqlDialect.of(readMetaData(DatabaseMetaData::getDatabaseProductName)));
    }

    /** All tables, in the order of inserts: table world first, and each table after those it refers to. */
    List<WorldTable> all() {
        return tables.obtain();
    }

    MigrationVersion schemaVersion() {
        return schemaVersion;
    }

    SqlDialect dialect() {
        return dialect.obtain();
    }

    /** Reads metadata of the database. */
    <T> T readMetaData(MetaDataReader<T> reader) {
        try {
            return Objects.requireNonNull(JdbcUtils.extractDatabaseMetaData(dataSource, reader::read));
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database has no metadata", e);
        }
    }

    interface MetaDataReader<T> {
        T read(DatabaseMetaData database) throws SQLException;
    }

    private List<WorldTable> sortedByDependency() {
        Map<String, WorldTable> remaining = load();
        List<WorldTable> ordered = new ArrayList<>(
                remaining.values().stream().filter(WorldTable::isRoot).toList());
        ordered.forEach(world -> remaining.remove(world.name()));
        while (!remaining.isEmpty()) {
            List<WorldTable> ready = remaining.values().stream()
                    .filter(table -> table.parents().stream().noneMatch(remaining::containsKey))
                    .toList();
            ordered.addAll(ready);
            ready.forEach(table -> remaining.remove(table.name()));
        }
        return List.copyOf(ordered);
    }

    private Map<String, WorldTable> load() {
        List<String> names = jdbc.sql("""
                        select table_name from information_schema.columns
                        where table_schema = current_schema and column_name = 'project_id'
                        """).query(String.class).list();
        return names.stream().collect(toMap(name -> name, this::load, (one, other) -> one, TreeMap::new));
    }

    private WorldTable load(String name) {
        List<Column> columns = jdbc.sql("""
                        select column_name, data_type, character_maximum_length,
                            is_nullable = 'NO' and column_default is null as required
                        from information_schema.columns
                        where table_schema = current_schema and table_name = :name
                        order by ordinal_position""")
                .param("name", name)
                .query((row, number) -> readColumn(row))
                .list();
        return readMetaData(database -> {
            String schema = database.getConnection().getSchema();
            return new WorldTable(
                    name,
                    columns,
                    readColumn("COLUMN_NAME", database.getPrimaryKeys(null, schema, name)),
                    Set.copyOf(readColumn("PKTABLE_NAME", database.getImportedKeys(null, schema, name))));
        });
    }

    private static Column readColumn(ResultSet row) throws SQLException {
        return new Column(
                row.getString("column_name"),
                ColumnType.of(row.getString("data_type")),
                row.getLong("character_maximum_length"),
                row.getBoolean("required"));
    }

    private static List<String> readColumn(String column, ResultSet rows) throws SQLException {
        List<String> values = new ArrayList<>();
        while (rows.next()) {
            values.add(rows.getString(column));
        }
        return values;
    }
}
