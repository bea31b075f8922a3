package io.github.dliemulator.job.sql;

import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;

import io.github.dliemulator.catalog.Column;
import io.github.dliemulator.catalog.TableInfo;
import io.github.dliemulator.catalog.TableSpec;
import io.github.dliemulator.result.ResultColumn;
import io.github.dliemulator.result.ResultSet;
import io.github.dliemulator.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Statements that show tables and views. The columns of their results are those of Spark. */
final class DescribeCommands {

    private DescribeCommands() {}

    /**
     * @param column the only column to describe; null for all
     * @param extended whether the properties of the table are shown as well
     */
    record Describe(TableReference table, @Nullable String column, boolean extended) implements CatalogCommand {

        private static final List<String> COLUMNS = List.of("col_name", "data_type", "comment");

        @Override
        public ResultSet execute(Catalog catalog, World world, String database) {
            TableInfo info = catalog.tables().show(world, table.resolve(database));
            return column == null ? describeTable(info) : describeColumn(info, column);
        }

        private ResultSet describeTable(TableInfo info) {
            TableSpec spec = info.spec();
            List<List<@Nullable Object>> rows = new ArrayList<>();
            spec.columns().forEach(each -> rows.add(row(each)));
            if (!spec.partitionColumns().isEmpty()) {
                rows.add(List.of("# Partition Information", "", ""));
                rows.add(List.of("# col_name", "data_type", "comment"));
                spec.columns().stream().filter(Column::partition).forEach(each -> rows.add(row(each)));
            }
            if (extended) {
                rows.add(List.of("", "", ""));
                rows.add(List.of("# Detailed Table Information", "", ""));
                rows.add(List.of("Database", info.name().database(), ""));
                rows.add(List.of("Table", info.name().table(), ""));
                rows.add(List.of("Owner", info.owner(), ""));
                rows.add(List.of("Type", spec.type().name(), ""));
                rows.add(List.of("Provider", spec.dataType(), ""));
                rows.add(List.of("Comment", spec.description(), ""));
                rows.add(List.of("Location", spec.location(), ""));
            }
            return CatalogCommand.texts(COLUMNS, rows);
        }

        private static List<@Nullable Object> row(Column column) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(column.name());
            row.add(column.type().toLowerCase(Locale.ROOT));
            row.add(column.description().isEmpty() ? null : column.description());
            return row;
        }

        private static ResultSet describeColumn(TableInfo info, String name) {
            Column column = info.spec().columns().stream()
                    .filter(each -> each.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> NO_SUCH_OBJECT.exception(
                            "There is no column named %s in the table %s",
                            name, info.name().table()));
            return CatalogCommand.texts(
                    List.of("info_name", "info_value"),
                    List.of(
                            List.of("col_name", column.name()),
                            List.of("data_type", column.type().toLowerCase(Locale.ROOT)),
                            List.of("comment", column.description())));
        }
    }

    /**
     * @param database database; null for the current one
     * @param viewsOnly whether only views are shown
     */
    record Show(@Nullable String database, @Nullable NamePattern pattern, boolean viewsOnly) implements CatalogCommand {

        @Override
        public ResultSet execute(Catalog catalog, World world, String currentDatabase) {
            List<List<@Nullable Object>> rows =
                    catalog.tables().list(world, database == null ? currentDatabase : database).stream()
                            .filter(table -> !viewsOnly || table.spec().isView())
                            .filter(table -> pattern == null
                                    || pattern.matches(table.name().table()))
                            .<List<@Nullable Object>>map(table -> List.of(
                                    table.name().database(), table.name().table(), false))
                            .toList();
            return new ResultSet(
                    List.of(
                            ResultColumn.of("namespace", "string"),
                            ResultColumn.of(viewsOnly ? "viewName" : "tableName", "string"),
                            ResultColumn.of("isTemporary", "boolean")),
                    rows);
        }
    }

    record ShowCreate(TableReference table) implements CatalogCommand {

        @Override
        public ResultSet execute(Catalog catalog, World world, String database) {
            String statement =
                    catalog.tables().show(world, table.resolve(database)).createTableSql();
            return CatalogCommand.texts(List.of("createtab_stmt"), List.of(List.of(statement)));
        }
    }

    record ShowColumns(TableReference table) implements CatalogCommand {

        @Override
        public ResultSet execute(Catalog catalog, World world, String database) {
            return CatalogCommand.texts(
                    List.of("col_name"),
                    catalog.tables().show(world, table.resolve(database)).spec().columns().stream()
                            .<List<@Nullable Object>>map(column -> List.of(column.name()))
                            .toList());
        }
    }

    record ShowProperties(TableReference table) implements CatalogCommand {

        @Override
        public ResultSet execute(Catalog catalog, World world, String database) {
            TableSpec spec =
                    catalog.tables().show(world, table.resolve(database)).spec();
            return CatalogCommand.texts(
                    List.of("key", "value"),
                    new TreeMap<>(spec.properties())
                            .entrySet().stream()
                                    .<List<@Nullable Object>>map(
                                            property -> List.of(property.getKey(), property.getValue()))
                                    .toList());
        }
    }
}
