package io.github.dliemulator.job.sql;

import io.github.dliemulator.catalog.DatabaseSpec;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.RuleNode;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.apache.spark.sql.catalyst.parser.SqlBaseParserBaseVisitor;
import org.jspecify.annotations.Nullable;

/** Reads the DDL statements that the catalogue runs. Names that an expression computes are not among them. */
final class CommandReader extends SqlBaseParserBaseVisitor<@Nullable CatalogCommand> {

    private CommandReader() {}

    static @Nullable CatalogCommand read(ParseTree statement) {
        return new CommandReader().visit(statement);
    }

    /** Whether a table is created from the rows of a query. */
    static boolean createsFromQuery(ParseTree tree) {
        SqlBaseParser.CreateTableContext create = findCreateTable(tree);
        return create != null && create.query() != null;
    }

    /** The table that a statement creates and whose columns only an engine knows; null if there is none. */
    static @Nullable CreatedTable readCreated(ParseTree tree) {
        SqlBaseParser.CreateTableContext create = findCreateTable(tree);
        return create == null ? null : TableReader.readCreated(create);
    }

    private static SqlBaseParser.@Nullable CreateTableContext findCreateTable(ParseTree tree) {
        if (tree instanceof SqlBaseParser.CreateTableContext create) {
            return create;
        }
        return tree instanceof SqlBaseParser.StatementContext || tree.getChildCount() == 0
                ? null
                : findCreateTable(tree.getChild(0));
    }

    @Override
    protected boolean shouldVisitNextChild(RuleNode node, @Nullable CatalogCommand result) {
        return result == null;
    }

    @Override
    public CatalogCommand visitCreateNamespace(SqlBaseParser.CreateNamespaceContext create) {
        String location = create.locationSpec().isEmpty()
                ? ""
                : Literals.text(create.locationSpec().get(0).stringLit());
        return new DatabaseCommands.Create(
                DatabaseSpec.of(
                        database(create.identifierReference()),
                        Literals.textOrEmpty(create.commentSpec()),
                        location,
                        Literals.properties(create.propertyList())),
                create.EXISTS() != null);
    }

    @Override
    public CatalogCommand visitDropNamespace(SqlBaseParser.DropNamespaceContext drop) {
        return new DatabaseCommands.Drop(
                database(drop.identifierReference()), drop.EXISTS() != null, drop.CASCADE() != null);
    }

    @Override
    public CatalogCommand visitDescribeNamespace(SqlBaseParser.DescribeNamespaceContext describe) {
        return new DatabaseCommands.Describe(database(describe.identifierReference()), describe.EXTENDED() != null);
    }

    @Override
    public CatalogCommand visitShowNamespaces(SqlBaseParser.ShowNamespacesContext show) {
        return new DatabaseCommands.Show(pattern(show.pattern));
    }

    @Override
    public CatalogCommand visitUse(SqlBaseParser.UseContext use) {
        return new DatabaseCommands.Use(database(use.identifierReference()));
    }

    @Override
    public @Nullable CatalogCommand visitCreateTable(SqlBaseParser.CreateTableContext create) {
        return TableReader.read(create);
    }

    @Override
    public @Nullable CatalogCommand visitCreateView(SqlBaseParser.CreateViewContext create) {
        return TableReader.read(create);
    }

    @Override
    public @Nullable CatalogCommand visitDropTable(SqlBaseParser.DropTableContext drop) {
        TableReference table = Identifiers.tableReference(drop.identifierReference());
        return table == null ? null : new TableCommands.Drop(table, drop.EXISTS() != null, false);
    }

    @Override
    public @Nullable CatalogCommand visitDropView(SqlBaseParser.DropViewContext drop) {
        TableReference table = Identifiers.tableReference(drop.identifierReference());
        return table == null ? null : new TableCommands.Drop(table, drop.EXISTS() != null, true);
    }

    @Override
    public @Nullable CatalogCommand visitAddTableColumns(SqlBaseParser.AddTableColumnsContext add) {
        TableReference table = Identifiers.tableReference(add.identifierReference());
        return table == null ? null : new TableCommands.AddColumns(table, TableReader.columns(add.columns));
    }

    @Override
    public @Nullable CatalogCommand visitRenameTable(SqlBaseParser.RenameTableContext rename) {
        TableReference table = Identifiers.tableReference(rename.from);
        List<String> newName = Identifiers.parts(rename.to.parts);
        return table == null ? null : new TableCommands.Rename(table, newName.get(newName.size() - 1));
    }

    @Override
    public @Nullable CatalogCommand visitDescribeRelation(SqlBaseParser.DescribeRelationContext describe) {
        TableReference table = Identifiers.tableReference(describe.identifierReference());
        if (table == null || describe.partitionSpec() != null || describe.JSON() != null) {
            return null;
        }
        String column = describe.describeColName() == null
                ? null
                : Identifiers.text(describe.describeColName().nameParts.get(0));
        return new DescribeCommands.Describe(table, column, describe.option != null);
    }

    @Override
    public CatalogCommand visitShowTables(SqlBaseParser.ShowTablesContext show) {
        return new DescribeCommands.Show(databaseOrNull(show.identifierReference()), pattern(show.pattern), false);
    }

    @Override
    public CatalogCommand visitShowViews(SqlBaseParser.ShowViewsContext show) {
        return new DescribeCommands.Show(databaseOrNull(show.identifierReference()), pattern(show.pattern), true);
    }

    @Override
    public @Nullable CatalogCommand visitShowCreateTable(SqlBaseParser.ShowCreateTableContext show) {
        TableReference table = Identifiers.tableReference(show.identifierReference());
        return table == null || show.SERDE() != null ? null : new DescribeCommands.ShowCreate(table);
    }

    @Override
    public @Nullable CatalogCommand visitShowColumns(SqlBaseParser.ShowColumnsContext show) {
        TableReference table = Identifiers.tableReference(show.table);
        if (table == null) {
            return null;
        }
        TableReference named =
                show.ns == null ? table : new TableReference(last(Identifiers.parts(show.ns.parts)), table.table());
        return new DescribeCommands.ShowColumns(named);
    }

    @Override
    public @Nullable CatalogCommand visitShowTblProperties(SqlBaseParser.ShowTblPropertiesContext show) {
        TableReference table = Identifiers.tableReference(show.table);
        return table == null || show.key != null ? null : new DescribeCommands.ShowProperties(table);
    }

    @Override
    public @Nullable CatalogCommand visitShowPartitions(SqlBaseParser.ShowPartitionsContext show) {
        TableReference table = Identifiers.tableReference(show.identifierReference());
        return table == null ? null : new PartitionCommands.Show(table, Literals.partition(show.partitionSpec()));
    }

    @Override
    public @Nullable CatalogCommand visitAddTablePartition(SqlBaseParser.AddTablePartitionContext add) {
        TableReference table = Identifiers.tableReference(add.identifierReference());
        List<PartitionCommands.NewPartition> partitions = add.partitionSpecLocation().stream()
                .map(each -> new PartitionCommands.NewPartition(
                        Literals.partition(each.partitionSpec()),
                        each.locationSpec() == null
                                ? ""
                                : Literals.text(each.locationSpec().stringLit())))
                .toList();
        return table == null ? null : new PartitionCommands.Add(table, add.EXISTS() != null, partitions);
    }

    @Override
    public @Nullable CatalogCommand visitDropTablePartitions(SqlBaseParser.DropTablePartitionsContext drop) {
        TableReference table = Identifiers.tableReference(drop.identifierReference());
        List<Map<String, String>> partitions =
                drop.partitionSpec().stream().map(Literals::partition).toList();
        return table == null ? null : new PartitionCommands.Drop(table, drop.EXISTS() != null, partitions);
    }

    @Override
    public @Nullable CatalogCommand visitRenameTablePartition(SqlBaseParser.RenameTablePartitionContext rename) {
        TableReference table = Identifiers.tableReference(rename.identifierReference());
        return table == null
                ? null
                : new PartitionCommands.Rename(table, Literals.partition(rename.from), Literals.partition(rename.to));
    }

    @Override
    public @Nullable CatalogCommand visitSetTableLocation(SqlBaseParser.SetTableLocationContext set) {
        TableReference table = Identifiers.tableReference(set.identifierReference());
        String location = Literals.text(set.locationSpec().stringLit());
        return table == null
                ? null
                : new PartitionCommands.SetLocation(
                        table, set.partitionSpec() == null ? null : Literals.partition(set.partitionSpec()), location);
    }

    private static String database(SqlBaseParser.IdentifierReferenceContext reference) {
        return String.valueOf(databaseOrNull(reference));
    }

    /** The name of a database, without that of its catalog; null if there is none. */
    private static @Nullable String databaseOrNull(SqlBaseParser.@Nullable IdentifierReferenceContext reference) {
        TableReference name = reference == null ? null : Identifiers.tableReference(reference);
        return name == null ? null : name.table();
    }

    private static String last(List<String> parts) {
        return parts.get(parts.size() - 1);
    }

    private static @Nullable NamePattern pattern(SqlBaseParser.@Nullable StringLitContext pattern) {
        return pattern == null ? null : new NamePattern(Literals.text(pattern));
    }
}
