package io.github.dliemulator.iam.keystone;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dliemulator.iam.account.UserDirectory;
import io.github.dliemulator.iam.signature.Sha256;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tokens as texts. All that a token says is in the text, under a seal that only emulators of the same users can make: so none
 * has to be kept, however many there are, and each is good for every replica and after a restart.
 */
@Component
class TokenCodec {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final byte[] key;

    TokenCodec(UserDirectory users) {
        this.key = Sha256.hmac(users.sharedSecret(), "tokens");
    }

    String encode(Token token) {
        String content = toBase64(JSON.writeValueAsBytes(token));
        return content + "." + computeMac(content);
    }

    /** Nothing when this is no token, or was not made here. */
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
            return Optional.empty(); // of a version that says something else
        }
    }

    /** Takes as long for a near miss as for a wild guess. */
    private boolean isAuthentic(String content, String mac) {
        return MessageDigest.isEqual(computeMac(content).getBytes(UTF_8), mac.getBytes(UTF_8));
    }

    private String computeMac(String content) {
        return toBase64(Sha256.hmac(key, content));
    }

    private static String toBase64(byte[] data) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(data);
    }
}
