package io.github.dliemulator.iam;

import static io.github.dliemulator.web.error.DliError.UNAUTHENTICATED;

import io.github.dliemulator.iam.account.Caller;
import io.github.dliemulator.iam.account.Project;
import io.github.dliemulator.iam.account.User;
import io.github.dliemulator.iam.account.UserDirectory;
import io.github.dliemulator.iam.keystone.Tokens;
import io.github.dliemulator.iam.signature.SignatureVerifier;
import io.github.dliemulator.web.error.DliException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Identifies the caller of a request by its token or signature, as strictly as the authentication mode demands. */
@Component
class Authenticator {

    private final UserDirectory users;
    private final Tokens tokens;
    private final SignatureVerifier signatureVerifier;

    Authenticator(UserDirectory users, Tokens tokens, SignatureVerifier signatureVerifier) {
        this.users = users;
        this.tokens = tokens;
        this.signatureVerifier = signatureVerifier;
    }

    /** @throws DliException 400 or 401 if the request lacks valid credentials, as the mode demands them */
    Caller authenticate(HttpServletRequest request) {
        return switch (users.mode()) {
            case NONE -> identify(request);
            case PRESENT -> {
                requireCredentials(request);
                yield identify(request);
            }
            case VERIFY -> {
                requireCredentials(request);
                yield verify(request);
            }
        };
    }

    /** The caller that the credentials name, without verification; the default user if they name no configured user. */
    Caller identify(HttpServletRequest request) {
        return token(request)
                .flatMap(tokens::identify)
                .or(() -> signatureVerifier.identify(request).map(user -> toCaller(user, request)))
                .orElseGet(() -> toCaller(users.defaultUser(), request))
                .asUnrestricted();
    }

    private Caller verify(HttpServletRequest request) {
        return token(request).map(tokens::verify).orElseGet(() -> toCaller(signatureVerifier.verify(request), request));
    }

    private static void requireCredentials(HttpServletRequest request) {
        if (token(request).isEmpty() && !SignatureVerifier.isSigned(request)) {
            throw UNAUTHENTICATED.exception();
        }
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(Tokens.HEADER)).filter(StringUtils::hasText);
    }

    /** An access key is valid for all projects; header {@code X-Project-Id} selects one for the service catalog. */
    private Caller toCaller(User user, HttpServletRequest request) {
        return new Caller(user.name(), findProject(request.getHeader("X-Project-Id")), true);
    }

    private @Nullable Project findProject(@Nullable String id) {
        return id == null ? null : users.findProjectById(id).orElse(null);
    }
}
