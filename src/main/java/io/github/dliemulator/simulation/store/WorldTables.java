package io.github.dliemulator.simulation.store;

import static java.util.stream.Collectors.toMap;

import io.github.dliemulator.simulation.store.WorldTable.Column;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The tables that hold worlds, as the database describes them; they stay as they are once the emulator has started. */
@Component
class WorldTables {

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final SingletonSupplier<List<WorldTable>> tables = SingletonSupplier.of(this::inOrder);
    private final SingletonSupplier<Flavour> flavour;

    WorldTables(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.flavour = SingletonSupplier.of(() -> Flavour.of(ask(DatabaseMetaData::getDatabaseProductName)));
    }

    /** Every table that holds a part of a world: the world's own first, and none before one that it refers to. */
    List<WorldTable> all() {
        return tables.obtain();
    }

    Flavour flavour() {
        return flavour.obtain();
    }

    /** What the database says of itself. */
    <T> T ask(MetaDataQuestion<T> question) {
        try {
            return Objects.requireNonNull(JdbcUtils.extractDatabaseMetaData(dataSource, question::answer));
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    interface MetaDataQuestion<T> {
        T answer(DatabaseMetaData database) throws SQLException;
    }

    private List<WorldTable> inOrder() {
        Map<String, WorldTable> left = described();
        List<WorldTable> ordered = new ArrayList<>(
                left.values().stream().filter(WorldTable::isOfWorlds).toList());
        ordered.forEach(world -> left.remove(world.name()));
        while (!left.isEmpty()) {
            List<WorldTable> free = left.values().stream()
                    .filter(table -> table.parents().stream().noneMatch(left::containsKey))
                    .toList();
            ordered.addAll(free);
            free.forEach(table -> left.remove(table.name()));
        }
        return List.copyOf(ordered);
    }

    private Map<String, WorldTable> described() {
        List<String> names = jdbc.sql("""
                        select table_name from information_schema.columns
                        where table_schema = current_schema and column_name = 'project_id'
                        """).query(String.class).list();
        return names.stream().collect(toMap(name -> name, this::described, (one, other) -> one, TreeMap::new));
    }

    private WorldTable described(String name) {
        List<Column> columns = jdbc.sql("""
                        select column_name, data_type, character_maximum_length,
                            is_nullable = 'NO' and column_default is null as required
                        from information_schema.columns
                        where table_schema = current_schema and table_name = :name
                        order by ordinal_position""")
                .param("name", name)
                .query((row, number) -> column(row))
                .list();
        return ask(database -> {
            String schema = database.getConnection().getSchema();
            return new WorldTable(
                    name,
                    columns,
                    column("COLUMN_NAME", database.getPrimaryKeys(null, schema, name)),
                    Set.copyOf(column("PKTABLE_NAME", database.getImportedKeys(null, schema, name))));
        });
    }

    private static Column column(ResultSet row) throws SQLException {
        return new Column(
                row.getString("column_name"),
                ColumnType.of(row.getString("data_type")),
                row.getLong("character_maximum_length"),
                row.getBoolean("required"));
    }

    private static List<String> column(String column, ResultSet rows) throws SQLException {
        List<String> values = new ArrayList<>();
        while (rows.next()) {
            values.add(rows.getString(column));
        }
        return values;
    }
}
