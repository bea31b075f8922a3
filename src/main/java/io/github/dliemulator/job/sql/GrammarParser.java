package io.github.dliemulator.job.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.jspecify.annotations.Nullable;

/** Applies rules of Spark's grammar to tokens. Predicts with SLL, which is fast, and with LL if that fails, as Spark does. */
final class GrammarParser {

    /** Parentheses within parentheses: the parser needs milliseconds for each, and a stack. */
    private static final int MAX_NESTING = 300;

    private GrammarParser() {}

    /**
     * The tokens of a text, without blanks and comments. The last one is the end.
     *
     * @throws SqlSyntaxException if a comment has no end, or parentheses are nested too deeply
     */
    static List<Token> tokens(String sql) {
        SqlBaseLexer lexer = new SqlBaseLexer(new UpperCaseCharStream(CharStreams.fromString(sql)));
        lexer.removeErrorListeners();
        CommonTokenStream stream = new CommonTokenStream(lexer);
        stream.fill();
        if (lexer.has_unclosed_bracketed_comment) {
            throw new SqlSyntaxException("[UNCLOSED_BRACKETED_COMMENT] Found an unclosed bracketed comment", 1, 0);
        }
        List<Token> tokens = stream.getTokens().stream()
                .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
                .toList();
        requireParsable(tokens);
        return tokens;
    }

    private static void requireParsable(List<Token> tokens) {
        int depth = 0;
        for (Token token : tokens) {
            depth += token.getType() == SqlBaseLexer.LEFT_PAREN ? 1 : 0;
            depth -= token.getType() == SqlBaseLexer.RIGHT_PAREN ? 1 : 0;
            if (depth > MAX_NESTING) {
                throw tooComplex(token.getLine(), token.getCharPositionInLine());
            }
        }
    }

    static SqlSyntaxException tooComplex(int line, int position) {
        return new SqlSyntaxException(
                "[FAILED_TO_PARSE_TOO_COMPLEX] The statement is nested too deeply", line, position);
    }

    /**
     * Applies a rule to all tokens.
     *
     * @throws SqlSyntaxException if the tokens do not match the rule
     */
    static <T extends ParserRuleContext> T parse(List<Token> tokens, Function<SqlBaseParser, T> rule) {
        try {
            SqlBaseParser fast = parser(tokens, PredictionMode.SLL);
            fast.setErrorHandler(new BailErrorStrategy());
            return applyToEnd(fast, rule);
        } catch (ParseCancellationException | SqlSyntaxException e) {
            return applyToEnd(parser(tokens, PredictionMode.LL), rule);
        }
    }

    private static <T> T applyToEnd(SqlBaseParser parser, Function<SqlBaseParser, T> rule) {
        T result = rule.apply(parser);
        if (parser.getCurrentToken().getType() != Token.EOF) {
            parser.notifyErrorListeners("text after the end");
        }
        return result;
    }

    private static SqlBaseParser parser(List<Token> tokens, PredictionMode mode) {
        SqlBaseParser parser = new SqlBaseParser(new CommonTokenStream(new ListTokenSource(withEnd(tokens))));
        parser.removeErrorListeners();
        parser.addErrorListener(new ThrowingListener());
        parser.getInterpreter().setPredictionMode(mode);
        return parser;
    }

    /** A part of a statement ends at its last token. */
    private static List<Token> withEnd(List<Token> tokens) {
        Token last = tokens.get(tokens.size() - 1);
        if (last.getType() == Token.EOF) {
            return tokens;
        }
        CommonToken end = new CommonToken(last);
        end.setType(Token.EOF);
        List<Token> ended = new ArrayList<>(tokens);
        ended.add(end);
        return ended;
    }

    private static final class ThrowingListener extends BaseErrorListener {

        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                @Nullable Object symbol,
                int line,
                int position,
                String reason,
                @Nullable RecognitionException e) {
            String near = symbol instanceof Token token && token.getType() != Token.EOF
                    ? " at or near '%s'".formatted(token.getText())
                    : " at or near end of input";
            throw new SqlSyntaxException("[PARSE_SYNTAX_ERROR] Syntax error", near, line, position);
        }
    }
}
