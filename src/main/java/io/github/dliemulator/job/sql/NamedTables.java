package io.github.dliemulator.job.sql;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.jspecify.annotations.Nullable;

/** Collects the tables and views that a statement reads or changes, and that must therefore exist. */
final class NamedTables {

    /** Rules whose table must exist. Rules that create, drop or describe a table check it themselves. */
    private static final Set<Class<? extends ParserRuleContext>> RULES = Set.of(
            SqlBaseParser.TableNameContext.class,
            SqlBaseParser.TableContext.class,
            SqlBaseParser.InsertIntoTableContext.class,
            SqlBaseParser.InsertOverwriteTableContext.class,
            SqlBaseParser.InsertIntoReplaceBooleanCondContext.class,
            SqlBaseParser.InsertIntoReplaceUsingContext.class,
            SqlBaseParser.LoadDataContext.class,
            SqlBaseParser.UpdateTableContext.class,
            SqlBaseParser.DeleteFromTableContext.class,
            SqlBaseParser.MergeIntoTableContext.class,
            SqlBaseParser.TruncateTableContext.class,
            SqlBaseParser.RepairTableContext.class,
            SqlBaseParser.RefreshTableContext.class);

    /** First parts of names such as {@code csv.`obs://bucket/path`}, which read files. */
    private static final Set<String> FILE_FORMATS =
            Set.of("parquet", "orc", "csv", "json", "avro", "text", "binaryfile", "delta", "hudi");

    private final Set<TableReference> names = new LinkedHashSet<>();
    private final Set<String> namedQueries = new HashSet<>();

    private NamedTables() {}

    static List<TableReference> of(ParseTree statement) {
        NamedTables tables = new NamedTables();
        tables.collect(statement);
        return tables.names.stream()
                .filter(name -> name.database() != null || !tables.namedQueries.contains(name.table()))
                .toList();
    }

    private void collect(ParseTree tree) {
        if (tree instanceof SqlBaseParser.NamedQueryContext query) {
            namedQueries.add(Identifiers.text(query.name));
        }
        for (int i = 0; i < tree.getChildCount(); i++) {
            ParseTree child = tree.getChild(i);
            if (child instanceof SqlBaseParser.IdentifierReferenceContext name && RULES.contains(tree.getClass())) {
                add(Identifiers.tableReference(name));
            }
            collect(child);
        }
    }

    private void add(@Nullable TableReference name) {
        if (name != null && (name.database() == null || !FILE_FORMATS.contains(name.database()))) {
            names.add(name);
        }
    }
}
