package io.github.dliemulator.iam.token;

import static io.github.dliemulator.web.refusal.DliError.INVALID_TOKEN;
import static io.github.dliemulator.web.refusal.DliError.UNAUTHENTICATED;

import io.github.dliemulator.iam.account.Accounts;
import io.github.dliemulator.iam.account.Caller;
import io.github.dliemulator.web.refusal.DliException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tokens: those that are issued here, and those that are configured and never expire. */
@Component
public class Tokens {

    /** The header that brings one. */
    public static final String HEADER = "X-Auth-Token";

    private final Accounts accounts;
    private final Sealed sealed;
    private final TokenExpiry expiry;
    private final InstantSource realTime;

    Tokens(Accounts accounts, Sealed sealed, TokenExpiry expiry, InstantSource realTime) {
        this.accounts = accounts;
        this.sealed = sealed;
        this.expiry = expiry;
        this.realTime = realTime;
    }

    String text(Token token) {
        return sealed.text(token);
    }

    /** Whose token this is, whether or not it has expired; nothing when it is not from here. */
    public Optional<Caller> claimed(String text) {
        return configured(text).or(() -> sealed.token(text).map(Token::bearer));
    }

    /**
     * Whose token this is.
     *
     * @throws DliException when it is not from here, or has expired: then with 401, for which clients log in again
     */
    public Caller verified(String text) {
        return configured(text)
                .orElseGet(() -> required(sealed.token(text).orElseThrow(INVALID_TOKEN::plainly))
                        .bearer());
    }

    private Optional<Caller> configured(String text) {
        return accounts.withToken(text).map(user -> new Caller(user.name(), null, true));
    }

    private Token required(Token token) {
        if (!isAlive(token)) {
            throw UNAUTHENTICATED.because("The token has expired");
        }
        return token;
    }

    /** What a token says; nothing when it is not from here, or has expired. One that never expires has always just begun. */
    Optional<Token> alive(String text) {
        return accounts.withToken(text)
                .map(user -> new Token(user.name(), List.of("password"), null, false, realTime.instant()))
                .or(() -> sealed.token(text).filter(this::isAlive));
    }

    private boolean isAlive(Token token) {
        return token.isAliveAt(realTime.instant(), expiry.expired());
    }
}
