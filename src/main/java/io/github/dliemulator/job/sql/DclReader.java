package io.github.dliemulator.job.sql;

import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.ALL;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.COMMA;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.CREATE;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.DOT;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.DROP;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.FROM;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.GRANT;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.LEFT_PAREN;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.ON;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.PRINCIPALS;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.REVOKE;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.RIGHT_PAREN;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.ROLE;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.ROLES;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.SEMICOLON;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.SHOW;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.TO;
import static org.apache.spark.sql.catalyst.parser.SqlBaseLexer.USER;

import io.github.dliemulator.permission.Principal;
import io.github.dliemulator.web.PrivilegeAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.antlr.v4.runtime.Token;

/**
 * Reads DCL statements, which Spark's grammar does not have: {@code GRANT SELECT ON databases.d TO USER u}, {@code CREATE ROLE r},
 * {@code GRANT r TO u}, {@code SHOW PRINCIPALS r} and others (dli_08_0141 to dli_08_0149).
 */
final class DclReader {

    private final List<Token> tokens;
    private int position;

    private DclReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** @throws SqlSyntaxException if the statement is incomplete or not one of DLI */
    static CatalogCommand read(List<Token> tokens) {
        return new DclReader(tokens).read();
    }

    private CatalogCommand read() {
        Token verb = next();
        boolean privileges = tokens.stream().anyMatch(token -> token.getType() == ON);
        return switch (verb.getType()) {
            case CREATE -> role(RoleCommands.Create::new);
            case DROP -> role(RoleCommands.Drop::new);
            case GRANT -> privileges ? change(PrivilegeAction.GRANT, TO) : changeRoles(PrivilegeAction.GRANT, TO);
            case REVOKE ->
                privileges ? change(PrivilegeAction.REVOKE, FROM) : changeRoles(PrivilegeAction.REVOKE, FROM);
            case SHOW -> show();
            default -> throw invalid(verb);
        };
    }

    private CatalogCommand role(Function<RoleCommands.RoleName, CatalogCommand> command) {
        require(ROLE);
        return lastRole(command);
    }

    private CatalogCommand lastRole(Function<RoleCommands.RoleName, CatalogCommand> command) {
        RoleCommands.RoleName name = roleName();
        requireEnd();
        return command.apply(name);
    }

    private CatalogCommand change(PrivilegeAction action, int beforeGrantee) {
        List<String> privileges = new ArrayList<>();
        do {
            privileges.add(word().toUpperCase(Locale.ROOT));
        } while (accept(COMMA));
        require(ON);
        DclCommands.Target target = target();
        require(beforeGrantee);
        DclCommands.Grantee grantee = grantee();
        requireEnd();
        return new DclCommands.Change(action, privileges, target, grantee);
    }

    private CatalogCommand changeRoles(PrivilegeAction action, int beforeUsers) {
        List<RoleCommands.RoleName> names = list(this::roleName);
        require(beforeUsers);
        accept(USER);
        List<String> users = list(this::word);
        requireEnd();
        return new RoleCommands.Change(action, names, users);
    }

    private CatalogCommand show() {
        Token what = next();
        return switch (what.getType()) {
            case GRANT -> showGrant();
            case PRINCIPALS -> lastRole(RoleCommands.ShowUsers::new);
            case ROLES -> showRoles();
            case ALL -> {
                require(ROLES);
                requireEnd();
                yield new RoleCommands.ShowAll();
            }
            default -> throw invalid(what);
        };
    }

    private CatalogCommand showGrant() {
        DclCommands.Grantee grantee = null;
        if (!accept(ON)) {
            grantee = grantee();
            require(ON);
        }
        DclCommands.Target target = target();
        requireEnd();
        return new DclCommands.Show(grantee, target);
    }

    private CatalogCommand showRoles() {
        String user = isEnd() ? null : word();
        requireEnd();
        return new RoleCommands.Show(user);
    }

    /** The word USER and a name, or the word ROLE and a name. */
    private DclCommands.Grantee grantee() {
        if (accept(ROLE)) {
            return roleName()::resolve;
        }
        if (!accept(USER)) {
            throw invalid(peek());
        }
        Principal user = Principal.user(word());
        return database -> user;
    }

    /** {@code r} or {@code d.r} */
    private RoleCommands.RoleName roleName() {
        String first = word();
        return accept(DOT) ? new RoleCommands.RoleName(first, word()) : new RoleCommands.RoleName(null, first);
    }

    /** Elements with commas between them, with or without parentheses. */
    private <T> List<T> list(Supplier<T> element) {
        boolean hasParentheses = accept(LEFT_PAREN);
        List<T> elements = new ArrayList<>();
        do {
            elements.add(element.get());
        } while (accept(COMMA));
        if (hasParentheses) {
            require(RIGHT_PAREN);
        }
        return elements;
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
                "[PARSE_SYNTAX_ERROR] Syntax error",
                " at or near " + near,
                token.getLine(),
                token.getCharPositionInLine());
    }
}
