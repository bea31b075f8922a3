package io.github.dliemulator.job.sql;

import static io.github.dliemulator.result.StatementType.DCL;
import static io.github.dliemulator.result.StatementType.DDL;

import io.github.dliemulator.result.StatementType;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.IdentifierReferenceContext;

/** Parses statements with the grammar of Apache Spark 4.2, and the syntax that DLI adds to it. */
public final class SqlParser {

    private SqlParser() {}

    /**
     * Parses one statement, with or without a semicolon at its end.
     *
     * @throws SqlSyntaxException if it is not a statement
     */
    public static Statement parse(String sql) {
        try {
            return parseStatement(sql);
        } catch (StackOverflowError e) { // as Spark answers it
            throw GrammarParser.tooComplex(1, 0);
        }
    }

    private static Statement parseStatement(String sql) {
        List<Token> tokens = GrammarParser.tokens(sql);
        Optional<IdentifierReferenceContext> table = DliSyntax.tableOfDropPartitions(tokens);
        if (table.isPresent()) {
            return new Statement(
                    DDL,
                    Optional.ofNullable(Identifiers.tableReference(table.get())).stream()
                            .toList(),
                    false,
                    null);
        }
        if (DliSyntax.showsAllRoles(tokens)) {
            return new Statement(DCL, List.of(), false, DclReader.read(tokens));
        }
        ParseTree tree = GrammarParser.parse(DliSyntax.withoutLoadOptions(tokens), SqlBaseParser::singleStatement);
        StatementType type = Classifier.classify(tree);
        CatalogCommand command = switch (type) {
            case DDL -> CommandReader.read(tree);
            case DCL -> DclReader.read(tokens);
            default -> null;
        };
        boolean needsRows = type != DDL && type != DCL || CommandReader.createsFromQuery(tree);
        return new Statement(type, NamedTables.of(tree), needsRows, CommandReader.readCreated(tree), command);
    }
}
