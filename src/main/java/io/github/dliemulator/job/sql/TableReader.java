package io.github.dliemulator.job.sql;

import io.github.dliemulator.catalog.Column;
import io.github.dliemulator.catalog.TableName;
import io.github.dliemulator.catalog.TableSpec;
import io.github.dliemulator.catalog.TableType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.jspecify.annotations.Nullable;

/** Reads the definitions of tables and views. */
final class TableReader {

    /** Formats of tables that keep their data in DLI or OBS. Others are datasources. */
    private static final Set<String> FORMATS =
            Set.of("parquet", "orc", "csv", "json", "avro", "text", "textfile", "sequencefile", "rcfile");

    private static final String DEFAULT_FORMAT = "parquet";
    private static final String PATH = "path";

    private TableReader() {}

    /** Null for a table that is created from a query, or that is temporary. */
    static @Nullable CatalogCommand read(SqlBaseParser.CreateTableContext create) {
        SqlBaseParser.CreateTableHeaderContext header = create.createTableHeader();
        TableReference table = Identifiers.tableReference(header.identifierReference());
        if (table == null || create.query() != null || header.TEMPORARY() != null) {
            return null;
        }
        return new TableCommands.Create(table, header.EXISTS() != null, spec(create));
    }

    /** The table if its columns are those of a query, or of a data source. */
    static @Nullable CreatedTable readCreated(SqlBaseParser.CreateTableContext create) {
        SqlBaseParser.CreateTableHeaderContext header = create.createTableHeader();
        TableReference table = Identifiers.tableReference(header.identifierReference());
        boolean columnsUnknown = create.query() != null || !FORMATS.contains(format(create));
        return table == null || header.TEMPORARY() != null || !columnsUnknown
                ? null
                : new CreatedTable(table, spec(create));
    }

    private static Function<TableName, TableSpec> spec(SqlBaseParser.CreateTableContext create) {
        SqlBaseParser.CreateTableClausesContext clauses = create.createTableClauses();
        Map<String, String> options = new HashMap<>(Literals.options(clauses.expressionPropertyList()));
        String path = Objects.requireNonNullElse(options.remove(PATH), "");
        String location = clauses.locationSpec().isEmpty()
                ? path
                : Literals.text(clauses.locationSpec().get(0).stringLit());
        String format = format(create);
        boolean external =
                create.createTableHeader().EXTERNAL() != null || !location.isEmpty() || !FORMATS.contains(format);
        List<Column> columns = columns(create);
        return name -> new TableSpec(
                name,
                external ? TableType.EXTERNAL : TableType.MANAGED,
                format,
                location,
                Literals.textOrEmpty(clauses.commentSpec()),
                columns,
                options,
                Literals.properties(clauses.propertyList()),
                "");
    }

    private static String format(SqlBaseParser.CreateTableContext create) {
        if (create.tableProvider() != null) {
            return String.join(".", Identifiers.parts(create.tableProvider().multipartIdentifier().parts));
        }
        return create.createTableClauses().createFileFormat().stream()
                .filter(format -> format.fileFormat() instanceof SqlBaseParser.GenericFileFormatContext)
                .map(format -> format.fileFormat().getText().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse(DEFAULT_FORMAT);
    }

    /** The columns; partition columns are named among them, or defined after them. */
    private static List<Column> columns(SqlBaseParser.CreateTableContext create) {
        List<Column> columns = new ArrayList<>();
        List<SqlBaseParser.PartitionFieldContext> partitioning =
                create.createTableClauses().partitionFieldList().stream()
                        .flatMap(list -> list.partitionField().stream())
                        .toList();
        Set<String> partitionNames = partitioning.stream()
                .filter(field -> !(field instanceof SqlBaseParser.PartitionColumnContext))
                .map(field -> Identifiers.unquote(field.getText()))
                .collect(Collectors.toSet());
        if (create.tableElementList() != null) {
            create.tableElementList().tableElement().stream()
                    .map(SqlBaseParser.TableElementContext::colDefinition)
                    .filter(Objects::nonNull)
                    .forEach(column -> columns.add(column(column, partitionNames)));
        }
        partitioning.stream()
                .filter(SqlBaseParser.PartitionColumnContext.class::isInstance)
                .map(field -> ((SqlBaseParser.PartitionColumnContext) field).colType())
                .forEach(column -> columns.add(new Column(
                        Identifiers.text(column.colName),
                        Literals.source(column.dataType()),
                        column.commentSpec() == null
                                ? ""
                                : Literals.text(column.commentSpec().stringLit()),
                        true)));
        return columns;
    }

    private static Column column(SqlBaseParser.ColDefinitionContext column, Set<String> partitionNames) {
        String name = Identifiers.text(column.colName);
        String comment = column.colDefinitionOption().stream()
                .map(SqlBaseParser.ColDefinitionOptionContext::commentSpec)
                .filter(Objects::nonNull)
                .map(spec -> Literals.text(spec.stringLit()))
                .findFirst()
                .orElse("");
        return new Column(name, Literals.source(column.dataType()), comment, partitionNames.contains(name));
    }

    /** The columns that a statement adds to a table. */
    static List<Column> columns(SqlBaseParser.QualifiedColTypeWithPositionListContext list) {
        return list.qualifiedColTypeWithPosition().stream()
                .map(column -> new Column(
                        String.join(".", Identifiers.parts(column.name.parts)),
                        Literals.source(column.dataType()),
                        column.colDefinitionDescriptorWithPosition().stream()
                                .map(SqlBaseParser.ColDefinitionDescriptorWithPositionContext::commentSpec)
                                .filter(Objects::nonNull)
                                .map(spec -> Literals.text(spec.stringLit()))
                                .findFirst()
                                .orElse(""),
                        false))
                .toList();
    }

    /** The columns of a view are not known without an engine that analyses its query. Null for a temporary view. */
    static @Nullable CatalogCommand read(SqlBaseParser.CreateViewContext create) {
        TableReference view = Identifiers.tableReference(create.identifierReference());
        if (view == null || create.TEMPORARY() != null) {
            return null;
        }
        String comment = Literals.textOrEmpty(create.commentSpec());
        String query = Literals.source(create.query());
        Map<String, String> properties = Literals.properties(create.propertyList());
        Function<TableName, TableSpec> spec = name ->
                TableSpec.view(name, query, List.of()).withDescription(comment).withProperties(properties);
        return create.REPLACE() != null
                ? new TableCommands.CreateOrReplaceView(view, spec)
                : new TableCommands.Create(view, create.EXISTS() != null, spec);
    }
}
