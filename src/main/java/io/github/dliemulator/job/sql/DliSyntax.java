package io.github.dliemulator.job.sql;

import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.ALL;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.ALTER;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.DATA;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.DROP;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.EXISTS;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.IF;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.LEFT_PAREN;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.LOAD;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.OPTIONS;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.PARTITIONS;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.RIGHT_PAREN;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.ROLES;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.SEMICOLON;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.SHOW;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.TABLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.IdentifierReferenceContext;

/** Syntax of DLI that Spark's grammar does not have. */
final class DliSyntax {

    private DliSyntax() {}

    /**
     * Removes the options of {@code LOAD DATA INPATH … INTO TABLE t OPTIONS (…)} (dli_08_0100). Leaves other statements as they
     * are.
     *
     * @throws SqlSyntaxException if the options are not a list of properties
     */
    static List<Token> withoutLoadOptions(List<Token> tokens) {
        int options = indexOf(tokens, OPTIONS);
        if (!startsWith(tokens, LOAD, DATA) || options < 0) {
            return tokens;
        }
        int end = endOfStatement(tokens);
        if (end == options + 1) {
            return tokens;
        }
        GrammarParser.parse(tokens.subList(options + 1, end), SqlBaseParser::propertyList);
        List<Token> rest = new ArrayList<>(tokens.subList(0, options));
        rest.addAll(tokens.subList(end, tokens.size()));
        return rest;
    }

    /**
     * The table of {@code ALTER TABLE t DROP PARTITIONS (condition)} (dli_08_0093); nothing for other statements.
     *
     * @throws SqlSyntaxException if the table is not a name or the condition is not an expression
     */
    static Optional<IdentifierReferenceContext> tableOfDropPartitions(List<Token> tokens) {
        int partitions = indexOf(tokens, PARTITIONS);
        if (!startsWith(tokens, ALTER, TABLE) || partitions < 0) {
            return Optional.empty();
        }
        int drop = indexOf(tokens, DROP);
        boolean conditional = drop == partitions - 3
                && tokens.get(drop + 1).getType() == IF
                && tokens.get(drop + 2).getType() == EXISTS;
        boolean hasCondition = tokens.get(partitions + 1).getType() == LEFT_PAREN;
        if (drop < 3 || !hasCondition || !conditional && drop != partitions - 1) {
            return Optional.empty();
        }
        GrammarParser.parse(tokens.subList(partitions + 1, endOfStatement(tokens)), SqlBaseParser::booleanExpression);
        return Optional.of(GrammarParser.parse(tokens.subList(2, drop), SqlBaseParser::identifierReference));
    }

    /** Whether it is {@code SHOW ALL ROLES} (dli_08_0143). */
    static boolean showsAllRoles(List<Token> tokens) {
        return startsWith(tokens, SHOW, ALL) && tokens.get(2).getType() == ROLES;
    }

    private static boolean startsWith(List<Token> tokens, int first, int second) {
        return tokens.size() > 2
                && tokens.get(0).getType() == first
                && tokens.get(1).getType() == second;
    }

    /** Index of the first token of a type that is not in parentheses; -1 if there is none. */
    private static int indexOf(List<Token> tokens, int type) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int current = tokens.get(i).getType();
            if (current == type && depth == 0) {
                return i;
            }
            depth += current == LEFT_PAREN ? 1 : current == RIGHT_PAREN ? -1 : 0;
        }
        return -1;
    }

    /** Index of the semicolon or end after the last token of the statement. */
    private static int endOfStatement(List<Token> tokens) {
        int end = tokens.size() - 1;
        while (end > 0 && tokens.get(end - 1).getType() == SEMICOLON) {
            end--;
        }
        return end;
    }
}
