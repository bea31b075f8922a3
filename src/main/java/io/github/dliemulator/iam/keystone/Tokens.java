package io.github.dliemulator.iam.keystone;

import static io.github.dliemulator.iam.account.AuthMode.VERIFY;
import static io.github.dliemulator.web.error.DliError.INVALID_TOKEN;
import static io.github.dliemulator.web.error.DliError.UNAUTHENTICATED;

import io.github.dliemulator.iam.account.Caller;
import io.github.dliemulator.iam.account.User;
import io.github.dliemulator.iam.account.UserDirectory;
import io.github.dliemulator.web.error.DliException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Validates tokens: those issued by the emulator, and those configured for a user, which never expire. */
@Component
public class Tokens {

    /** The request header with the token. */
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

    /** The caller named by a token, expired or not; empty if the token is unknown. */
    public Optional<Caller> identify(String text) {
        return findConfigured(text).or(() -> codec.decode(text).map(Token::toCaller));
    }

    /**
     * The caller of a valid token.
     *
     * @throws DliException 400 if the token is unknown or its user is not configured; 401 if it has expired, so that
     *     clients log in again
     */
    public Caller verify(String text) {
        return findConfigured(text)
                .orElseGet(() -> requireValid(decodeOfKnownUser(text).orElseThrow(INVALID_TOKEN::exception))
                        .toCaller());
    }

    private Optional<Token> decodeOfKnownUser(String text) {
        return codec.decode(text)
                .filter(token -> users.findByName(token.userName()).isPresent());
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

    /**
     * The content of a valid token. A configured token counts as just issued. If callers are not verified, every other
     * text counts as a token of the default user, as it does in requests.
     */
    Optional<Token> findValid(String text) {
        return users.findByToken(text)
                .map(this::issueTo)
                .or(() -> codec.decode(text)
                        .map(Optional::of)
                        .orElseGet(this::ofAnyText)
                        .filter(this::isValid));
    }

    private Optional<Token> ofAnyText() {
        return users.mode() == VERIFY ? Optional.empty() : Optional.of(issueTo(users.defaultUser()));
    }

    private Token issueTo(User user) {
        return new Token(user.name(), List.of("password"), null, false, revocations.nextIssueTime());
    }

    private boolean isValid(Token token) {
        return token.isValidAt(realTime.instant(), revocations.revokedAt());
    }
}
