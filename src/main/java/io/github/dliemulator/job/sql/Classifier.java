package io.github.dliemulator.job.sql;

import static io.github.dliemulator.result.StatementType.DCL;
import static io.github.dliemulator.result.StatementType.DDL;
import static io.github.dliemulator.result.StatementType.DELETE;
import static io.github.dliemulator.result.StatementType.EXPORT;
import static io.github.dliemulator.result.StatementType.IMPORT;
import static io.github.dliemulator.result.StatementType.INSERT;
import static io.github.dliemulator.result.StatementType.QUERY;
import static io.github.dliemulator.result.StatementType.UPDATE;

import io.github.dliemulator.result.StatementType;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.RuleNode;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.apache.spark.sql.catalyst.parser.SqlBaseParserBaseVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Decides the type of a statement by the rule that it matches. DCL of DLI is what Spark calls native commands of Hive. Statements
 * that are neither queries nor change rows are DDL.
 */
final class Classifier extends SqlBaseParserBaseVisitor<@Nullable StatementType> {

    private Classifier() {}

    static StatementType classify(ParseTree statement) {
        StatementType type = new Classifier().visit(statement);
        return type == null ? DDL : type;
    }

    /** Only the outermost rule decides: a table that is created from a query is DDL. */
    @Override
    protected boolean shouldVisitNextChild(RuleNode node, @Nullable StatementType currentResult) {
        return currentResult == null;
    }

    @Override
    public @Nullable StatementType visitStatementDefault(SqlBaseParser.StatementDefaultContext statement) {
        return QUERY;
    }

    @Override
    public StatementType visitExplain(SqlBaseParser.ExplainContext statement) {
        return QUERY;
    }

    @Override
    public @Nullable StatementType visitDmlStatement(SqlBaseParser.DmlStatementContext statement) {
        return visit(statement.dmlStatementNoWith());
    }

    @Override
    public StatementType visitSingleInsertQuery(SqlBaseParser.SingleInsertQueryContext statement) {
        StatementType type = visit(statement.insertInto());
        return type == null ? INSERT : type;
    }

    @Override
    public StatementType visitMultiInsertQuery(SqlBaseParser.MultiInsertQueryContext statement) {
        return INSERT;
    }

    @Override
    public StatementType visitInsertOverwriteDir(SqlBaseParser.InsertOverwriteDirContext statement) {
        return EXPORT;
    }

    @Override
    public StatementType visitInsertOverwriteHiveDir(SqlBaseParser.InsertOverwriteHiveDirContext statement) {
        return EXPORT;
    }

    @Override
    public StatementType visitUpdateTable(SqlBaseParser.UpdateTableContext statement) {
        return UPDATE;
    }

    @Override
    public StatementType visitDeleteFromTable(SqlBaseParser.DeleteFromTableContext statement) {
        return DELETE;
    }

    /** Assumed: no page names the type of a merge. */
    @Override
    public StatementType visitMergeIntoTable(SqlBaseParser.MergeIntoTableContext statement) {
        return UPDATE;
    }

    @Override
    public StatementType visitLoadData(SqlBaseParser.LoadDataContext statement) {
        return IMPORT;
    }

    @Override
    public StatementType visitFailSetRole(SqlBaseParser.FailSetRoleContext statement) {
        return DCL;
    }

    /** @throws SqlSyntaxException for commands of Hive that neither Spark nor DLI has */
    @Override
    public StatementType visitUnsupportedHiveNativeCommands(
            SqlBaseParser.UnsupportedHiveNativeCommandsContext statement) {
        if (Stream.of(statement.kw1, statement.kw2).anyMatch(Classifier::isDcl)) {
            return DCL;
        }
        Token start = statement.getStart();
        throw new SqlSyntaxException(
                "Operation not allowed", ": " + statement.getText(), start.getLine(), start.getCharPositionInLine());
    }

    private static boolean isDcl(@Nullable Token keyword) {
        if (keyword == null) {
            return false;
        }
        return switch (keyword.getType()) {
            case SqlBaseParser.GRANT,
                    SqlBaseParser.REVOKE,
                    SqlBaseParser.ROLE,
                    SqlBaseParser.ROLES,
                    SqlBaseParser.PRINCIPALS,
                    SqlBaseParser.CURRENT -> true;
            default -> false;
        };
    }

    /** All other statements. */
    @Override
    public @Nullable StatementType visitChildren(RuleNode node) {
        return node instanceof SqlBaseParser.StatementContext && !delegates(node) ? DDL : super.visitChildren(node);
    }

    private static boolean delegates(RuleNode node) {
        return node instanceof SqlBaseParser.FailNativeCommandContext;
    }
}
