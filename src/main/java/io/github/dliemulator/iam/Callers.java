package io.github.dliemulator.iam;

import static io.github.dliemulator.web.refusal.DliError.UNAUTHENTICATED;

import io.github.dliemulator.iam.account.Accounts;
import io.github.dliemulator.iam.account.Caller;
import io.github.dliemulator.iam.account.Project;
import io.github.dliemulator.iam.account.User;
import io.github.dliemulator.iam.signature.Signatures;
import io.github.dliemulator.iam.token.Tokens;
import io.github.dliemulator.web.refusal.DliException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Tells who calls, by the token or the signature that a call brings. */
@Component
class Callers {

    private final Accounts accounts;
    private final Tokens tokens;
    private final Signatures signatures;

    Callers(Accounts accounts, Tokens tokens, Signatures signatures) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.signatures = signatures;
    }

    /** @throws DliException when the call brings less than it must */
    Caller of(HttpServletRequest request) {
        return switch (accounts.mode()) {
            case NONE -> claimed(request);
            case PRESENT -> {
                requireAny(request);
                yield claimed(request);
            }
            case VERIFY -> {
                requireAny(request);
                yield verified(request);
            }
        };
    }

    /** Who the caller says to be, when that is anybody who is known here. */
    Caller claimed(HttpServletRequest request) {
        return token(request)
                .flatMap(tokens::claimed)
                .or(() -> signatures.claimed(request).map(user -> by(user, request)))
                .orElseGet(() -> by(accounts.anybody(), request))
                .trusted();
    }

    private Caller verified(HttpServletRequest request) {
        return token(request).map(tokens::verified).orElseGet(() -> by(signatures.verified(request), request));
    }

    private static void requireAny(HttpServletRequest request) {
        if (token(request).isEmpty() && !Signatures.isOn(request)) {
            throw UNAUTHENTICATED.plainly();
        }
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(Tokens.HEADER)).filter(StringUtils::hasText);
    }

    /** A key is good for all projects; clients may say which one they mean. */
    private Caller by(User user, HttpServletRequest request) {
        return new Caller(user.name(), project(request.getHeader("X-Project-Id")), true);
    }

    private @Nullable Project project(@Nullable String id) {
        return id == null ? null : accounts.projectWithId(id).orElse(null);
    }
}
