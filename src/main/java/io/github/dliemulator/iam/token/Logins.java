package io.github.dliemulator.iam.token;

import static io.github.dliemulator.iam.account.AuthMode.VERIFY;
import static io.github.dliemulator.iam.refusal.IamError.INVALID_REQUEST;
import static io.github.dliemulator.iam.refusal.IamError.UNAUTHENTICATED;
import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.iam.account.Accounts;
import io.github.dliemulator.iam.account.Caller;
import io.github.dliemulator.iam.account.Domain;
import io.github.dliemulator.iam.account.Project;
import io.github.dliemulator.iam.account.User;
import io.github.dliemulator.iam.token.Login.ByName;
import io.github.dliemulator.iam.token.Login.Identity;
import io.github.dliemulator.iam.token.Login.Scope;
import io.github.dliemulator.iam.token.Login.WithPassword;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets users in: whoever says who they are, or who proves it. */
@Component
class Logins {

    private static final Scope NOWHERE = new Scope(null, null);

    private final Accounts accounts;
    private final Tokens tokens;
    private final TokenExpiry expiry;

    Logins(Accounts accounts, Tokens tokens, TokenExpiry expiry) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.expiry = expiry;
    }

    Token login(Login request) {
        Identity identity = request.auth().identity();
        Scope scope = requireNonNullElse(request.auth().scope(), NOWHERE);
        return new Token(
                userName(identity),
                List.of(identity.methods().get(0)),
                Optional.ofNullable(scope.project()).map(this::project).orElse(null),
                scope.project() == null
                        && Optional.ofNullable(scope.domain()).map(this::ours).isPresent(),
                expiry.issuing());
    }

    private String userName(Identity identity) {
        return switch (identity.methods().get(0)) {
            case "password" ->
                withPassword(
                        identity.password() == null ? null : identity.password().user());
            case "token" ->
                withToken(identity.token() == null ? null : identity.token().id());
            default -> throw INVALID_REQUEST.because("auth.identity.methods must be password or token");
        };
    }

    private String withPassword(@Nullable WithPassword given) {
        if (given == null || given.password() == null || given.id() == null && given.name() == null) {
            throw INVALID_REQUEST.because("auth.identity.password.user must have a name or an id, and a password");
        }
        return accounts.mode() == VERIFY ? proven(given, given.password()) : claimed(given);
    }

    /** Where nobody has to prove anything, everybody is who they say. */
    private String claimed(WithPassword given) {
        return given.name() != null
                ? given.name()
                : known(given).map(User::name).orElse(String.valueOf(given.id()));
    }

    private String proven(WithPassword given, String password) {
        return known(given)
                .filter(user -> Accounts.isSame(user.password(), password)
                        && (given.domain() == null || isOurs(given.domain())))
                .orElseThrow(() -> UNAUTHENTICATED.because("The username or password is wrong."))
                .name();
    }

    private Optional<User> known(WithPassword given) {
        return given.name() != null
                ? accounts.named(given.name())
                : Optional.ofNullable(given.id()).flatMap(accounts::withId);
    }

    private String withToken(@Nullable String text) {
        if (text == null) {
            throw INVALID_REQUEST.because("auth.identity.token must have an id");
        }
        return accounts.mode() == VERIFY
                ? tokens.verified(text).name()
                : tokens.claimed(text)
                        .map(Caller::name)
                        .orElse(accounts.anybody().name());
    }

    private Project project(ByName given) {
        return Optional.ofNullable(given.id())
                .flatMap(accounts::projectWithId)
                .or(() -> Optional.ofNullable(given.name()).flatMap(accounts::projectNamed))
                .orElseThrow(UNAUTHENTICATED::plainly);
    }

    /** There is one domain; who has to prove nothing may call it as they like. */
    private boolean isOurs(ByName domain) {
        Domain ours = accounts.domain();
        return accounts.mode() != VERIFY
                || ours.id().equals(domain.id())
                || ours.name().equals(domain.name());
    }

    private ByName ours(ByName domain) {
        if (!isOurs(domain)) {
            throw UNAUTHENTICATED.plainly();
        }
        return domain;
    }
}
