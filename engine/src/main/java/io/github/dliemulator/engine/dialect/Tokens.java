package io.github.dliemulator.engine.dialect;

import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;
import org.apache.spark.sql.catalyst.parser.UpperCaseCharStream;

/** A statement as tokens of Spark's grammar, without blanks and comments. */
class Tokens {

    private final String sql;
    private final List<Token> tokens;

    private Tokens(String sql, List<Token> tokens) {
        this.sql = sql;
        this.tokens = tokens;
    }

    static Tokens of(String sql) {
        SqlBaseLexer lexer = new SqlBaseLexer(new UpperCaseCharStream(CharStreams.fromString(sql)));
        lexer.removeErrorListeners();
        CommonTokenStream stream = new CommonTokenStream(lexer);
        stream.fill();
        List<Token> tokens = stream.getTokens().stream()
                .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL && token.getType() != Token.EOF)
                .toList();
        return new Tokens(sql, tokens);
    }

    int size() {
        return tokens.size();
    }

    /** In upper case; empty behind the last one. */
    String word(int index) {
        return text(index).toUpperCase(Locale.ROOT);
    }

    /** As written; empty behind the last one. */
    String text(int index) {
        return index < tokens.size() ? sql.substring(start(index), end(index)) : "";
    }

    /** Whether these words stand here. */
    boolean at(int index, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!word(index + i).equals(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Text in quotes, without them. */
    String unquoted(int index) {
        String text = text(index);
        boolean quoted = text.length() > 1 && (text.startsWith("'") || text.startsWith("\"") || text.startsWith("`"));
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    /** Behind a name such as {@code db.`table`}. */
    int afterName(int index) {
        int next = index + 1;
        while (word(next).equals(".")) {
            next += 2;
        }
        return next;
    }

    /** Behind the parenthesis that closes the one at this index. */
    int afterParentheses(int index) {
        int depth = 0;
        for (int i = index; i < size(); i++) {
            depth += word(i).equals("(") ? 1 : word(i).equals(")") ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return size();
    }

    int start(int index) {
        return offset(tokens.get(index).getStartIndex());
    }

    int end(int index) {
        return offset(tokens.get(index).getStopIndex() + 1);
    }

    /** ANTLR counts characters, Java counts halves of those beyond 16 bits. */
    private int offset(int codePoints) {
        return sql.offsetByCodePoints(0, codePoints);
    }
}
