package io.github.dliemulator.iam.keystone;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dliemulator.iam.account.UserDirectory;
import io.github.dliemulator.iam.signature.Sha256;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Encodes tokens as signed text. Tokens are not stored, and they are valid on every replica and after a restart. The
 * key is derived from a random secret in the database, the authentication mode and the secrets of the users. A token
 * becomes invalid if the mode or a secret changes.
 */
@Component
class TokenCodec {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Supplier<byte[]> key;

    TokenCodec(UserDirectory users, TokenRevocationStore store) {
        this.key = SingletonSupplier.of(
                () -> Sha256.hmac(store.secret().getBytes(UTF_8), users.mode() + "\n" + users.sharedSecret()));
    }

    String encode(Token token) {
        String content = toBase64(JSON.writeValueAsBytes(token));
        return content + "." + computeMac(content);
    }

    /** Content of a token; empty if the text is no token, or was signed with another key. */
    Optional<Token> decode(String encoded) {
        int dot = encoded.lastIndexOf('.');
        return dot > 0 && isAuthentic(encoded.substring(0, dot), encoded.substring(dot + 1))
                ? decode(Base64.getUrlDecoder().decode(encoded.substring(0, dot)))
                : Optional.empty();
    }

    private static Optional<Token> decode(byte[] content) {
        try {
            return Optional.of(JSON.readValue(content, Token.class));
        } catch (JacksonException e) {
            return Optional.empty(); // signed by another version of the emulator
        }
    }

    /** Compares in constant time. */
    private boolean isAuthentic(String content, String mac) {
        return MessageDigest.isEqual(computeMac(content).getBytes(UTF_8), mac.getBytes(UTF_8));
    }

    private String computeMac(String content) {
        return toBase64(Sha256.hmac(key.get(), content));
    }

    private static String toBase64(byte[] data) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(data);
    }
}
