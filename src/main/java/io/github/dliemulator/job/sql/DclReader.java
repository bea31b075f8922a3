package io.github.dliemulator.job.sql;

import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.COMMA;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.DOT;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.FROM;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.GRANT;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.ON;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.REVOKE;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.SEMICOLON;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.SHOW;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.TO;

import io.github.dliemulator.web.PrivilegeAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.Token;

/**
 * Reads DCL statements, which Spark's grammar does not have: {@code GRANT SELECT ON databases.d TO USER u}, {@code REVOKE … FROM
 * USER u} and {@code SHOW GRANT USER u ON …}.
 */
final class DclReader {

    private static final String USER = "user";

    private final List<Token> tokens;
    private int position;

    private DclReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** @throws SqlSyntaxException if a statement about privileges is incomplete */
    static CatalogCommand read(List<Token> tokens) {
        return new DclReader(tokens).read();
    }

    private CatalogCommand read() {
        int verb = next().getType();
        boolean privileges = tokens.stream().anyMatch(token -> token.getType() == ON);
        return switch (verb) {
            case GRANT -> privileges ? change(PrivilegeAction.GRANT, TO) : new DclCommands.Roles();
            case REVOKE -> privileges ? change(PrivilegeAction.REVOKE, FROM) : new DclCommands.Roles();
            case SHOW -> privileges && next().getType() == GRANT ? show() : new DclCommands.Roles();
            default -> new DclCommands.Roles();
        };
    }

    private CatalogCommand change(PrivilegeAction action, int beforeGrantee) {
        List<String> privileges = new ArrayList<>();
        do {
            privileges.add(word().toUpperCase(Locale.ROOT));
        } while (accept(COMMA));
        require(ON);
        DclCommands.Target target = target();
        require(beforeGrantee);
        if (!word().equalsIgnoreCase(USER)) {
            return new DclCommands.Roles();
        }
        String user = word();
        requireEnd();
        return new DclCommands.Change(action, privileges, target, user);
    }

    private CatalogCommand show() {
        String user = "";
        if (!accept(ON)) {
            if (!word().equalsIgnoreCase(USER)) {
                return new DclCommands.Roles();
            }
            user = word();
            require(ON);
        }
        DclCommands.Target target = target();
        requireEnd();
        return new DclCommands.Show(user, target);
    }

    /** An object: its full name, or the word DATABASE or TABLE and a name. */
    private DclCommands.Target target() {
        List<String> words = new ArrayList<>(List.of(word()));
        boolean hasKind = peek().getType() != DOT && peek().getType() != TO && peek().getType() != FROM && !isEnd();
        String kind = hasKind ? words.remove(0).toLowerCase(Locale.ROOT) : "";
        if (hasKind) {
            words.add(word());
        }
        while (accept(DOT)) {
            words.add(word());
        }
        return new DclCommands.Target(kind, words);
    }

    private String word() {
        Token token = next();
        if (token.getType() == Token.EOF || token.getType() == COMMA || token.getType() == SEMICOLON) {
            throw invalid(token);
        }
        return Literals.unquote(token.getText()).replace("`", "");
    }

    private void require(int type) {
        Token token = next();
        if (token.getType() != type) {
            throw invalid(token);
        }
    }

    private boolean accept(int type) {
        boolean found = peek().getType() == type;
        position += found ? 1 : 0;
        return found;
    }

    private void requireEnd() {
        if (!isEnd()) {
            throw invalid(peek());
        }
    }

    private boolean isEnd() {
        return peek().getType() == Token.EOF || peek().getType() == SEMICOLON;
    }

    private Token peek() {
        return tokens.get(Math.min(position, tokens.size() - 1));
    }

    private Token next() {
        Token token = peek();
        position++;
        return token;
    }

    private static SqlSyntaxException invalid(Token token) {
        String near = token.getType() == Token.EOF ? "end of input" : "'%s'".formatted(token.getText());
        return new SqlSyntaxException(
                "[PARSE_SYNTAX_ERROR] Syntax error at or near %s".formatted(near),
                token.getLine(),
                token.getCharPositionInLine());
    }
}
