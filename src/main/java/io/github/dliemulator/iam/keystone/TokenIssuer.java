package io.github.dliemulator.iam.keystone;

import static io.github.dliemulator.iam.account.AuthMode.VERIFY;
import static io.github.dliemulator.iam.keystone.IamError.INVALID_REQUEST;
import static io.github.dliemulator.iam.keystone.IamError.UNAUTHENTICATED;
import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.iam.account.Caller;
import io.github.dliemulator.iam.account.Domain;
import io.github.dliemulator.iam.account.Project;
import io.github.dliemulator.iam.account.User;
import io.github.dliemulator.iam.account.UserDirectory;
import io.github.dliemulator.iam.keystone.CreateTokenRequest.Identity;
import io.github.dliemulator.iam.keystone.CreateTokenRequest.NamedReference;
import io.github.dliemulator.iam.keystone.CreateTokenRequest.PasswordUser;
import io.github.dliemulator.iam.keystone.CreateTokenRequest.Scope;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Issues tokens to users who authenticate by password or by another token. */
@Component
class TokenIssuer {

    private static final Scope UNSCOPED = new Scope(null, null);

    private final UserDirectory users;
    private final Tokens tokens;
    private final TokenRevocationStore revocations;

    TokenIssuer(UserDirectory users, Tokens tokens, TokenRevocationStore revocations) {
        this.users = users;
        this.tokens = tokens;
        this.revocations = revocations;
    }

    Token issue(CreateTokenRequest request) {
        Identity identity = request.auth().identity();
        Scope scope = requireNonNullElse(request.auth().scope(), UNSCOPED);
        return new Token(
                authenticate(identity),
                List.of(identity.methods().get(0)),
                Optional.ofNullable(scope.project()).map(this::requireProject).orElse(null),
                scope.project() == null
                        && Optional.ofNullable(scope.domain())
                                .map(this::requireDomain)
                                .isPresent(),
                revocations.nextIssueTime());
    }

    private String authenticate(Identity identity) {
        return switch (identity.methods().get(0)) {
            case "password" ->
                authenticateByPassword(
                        identity.password() == null ? null : identity.password().user());
            case "token" ->
                authenticateByToken(
                        identity.token() == null ? null : identity.token().id());
            default -> throw INVALID_REQUEST.exception("auth.identity.methods must be password or token");
        };
    }

    private String authenticateByPassword(@Nullable PasswordUser requested) {
        if (requested == null || requested.password() == null || requested.id() == null && requested.name() == null) {
            throw INVALID_REQUEST.exception("auth.identity.password.user must have a name or an ID, and a password");
        }
        return users.mode() == VERIFY ? verifiedName(requested, requested.password()) : unverifiedName(requested);
    }

    /** Without verification, the requested name is accepted. */
    private String unverifiedName(PasswordUser requested) {
        return requested.name() != null
                ? requested.name()
                : findUser(requested).map(User::name).orElse(String.valueOf(requested.id()));
    }

    private String verifiedName(PasswordUser requested, String password) {
        return findUser(requested)
                .filter(user -> UserDirectory.constantTimeEquals(user.password(), password)
                        && (requested.domain() == null || isConfiguredDomain(requested.domain())))
                .orElseThrow(() -> UNAUTHENTICATED.exception("The username or password is wrong."))
                .name();
    }

    private Optional<User> findUser(PasswordUser requested) {
        return requested.name() != null
                ? users.findByName(requested.name())
                : Optional.ofNullable(requested.id()).flatMap(users::findById);
    }

    private String authenticateByToken(@Nullable String tokenText) {
        if (tokenText == null) {
            throw INVALID_REQUEST.exception("auth.identity.token must have an ID");
        }
        return users.mode() == VERIFY
                ? tokens.verify(tokenText).name()
                : tokens.identify(tokenText)
                        .map(Caller::name)
                        .orElse(users.defaultUser().name());
    }

    private Project requireProject(NamedReference requested) {
        return Optional.ofNullable(requested.id())
                .flatMap(users::findProjectById)
                .or(() -> Optional.ofNullable(requested.name()).flatMap(users::findProjectByName))
                .orElseThrow(UNAUTHENTICATED::exception);
    }

    /** Whether this is the configured domain. Without verification, any name or ID is accepted. */
    private boolean isConfiguredDomain(NamedReference domain) {
        Domain configured = users.domain();
        return users.mode() != VERIFY
                || configured.id().equals(domain.id())
                || configured.name().equals(domain.name());
    }

    private NamedReference requireDomain(NamedReference domain) {
        if (!isConfiguredDomain(domain)) {
            throw UNAUTHENTICATED.exception();
        }
        return domain;
    }
}
