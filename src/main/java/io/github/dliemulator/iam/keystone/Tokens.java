package io.github.dliemulator.iam.keystone;

import static io.github.dliemulator.web.error.DliError.INVALID_TOKEN;
import static io.github.dliemulator.web.error.DliError.UNAUTHENTICATED;

import io.github.dliemulator.iam.account.Caller;
import io.github.dliemulator.iam.account.UserDirectory;
import io.github.dliemulator.web.error.DliException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tokens: those that are issued here, and those that are configured and never expire. */
@Component
public class Tokens {

    /** The header that brings one. */
    public static final String HEADER = "X-Auth-Token";

    private final UserDirectory users;
    private final TokenCodec codec;
    private final TokenRevocationStore revocations;
    private final InstantSource realTime;

    Tokens(UserDirectory users, TokenCodec codec, TokenRevocationStore revocations, InstantSource realTime) {
        this.users = users;
        this.codec = codec;
        this.revocations = revocations;
        this.realTime = realTime;
    }

    String encode(Token token) {
        return codec.encode(token);
    }

    /** Whose token this is, whether or not it has expired; nothing when it is not from here. */
    public Optional<Caller> identify(String text) {
        return findConfigured(text).or(() -> codec.decode(text).map(Token::toCaller));
    }

    /**
     * Whose token this is.
     *
     * @throws DliException when it is not from here, or has expired: then with 401, for which clients log in again
     */
    public Caller verify(String text) {
        return findConfigured(text)
                .orElseGet(() -> requireValid(codec.decode(text).orElseThrow(INVALID_TOKEN::exception))
                        .toCaller());
    }

    private Optional<Caller> findConfigured(String text) {
        return users.findByToken(text).map(user -> new Caller(user.name(), null, true));
    }

    private Token requireValid(Token token) {
        if (!isValid(token)) {
            throw UNAUTHENTICATED.exception("The token has expired");
        }
        return token;
    }

    /** What a token says; nothing when it is not from here, or has expired. One that never expires has always just begun. */
    Optional<Token> findValid(String text) {
        return users.findByToken(text)
                .map(user -> new Token(user.name(), List.of("password"), null, false, realTime.instant()))
                .or(() -> codec.decode(text).filter(this::isValid));
    }

    private boolean isValid(Token token) {
        return token.isValidAt(realTime.instant(), revocations.revokedAt());
    }
}
