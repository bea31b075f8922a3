package io.github.dliemulator.iam.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dliemulator.iam.account.Accounts;
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
class Sealed {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final byte[] key;

    Sealed(Accounts accounts) {
        this.key = Sha256.hmac(accounts.commonSecret(), "tokens");
    }

    String text(Token token) {
        String content = base64(JSON.writeValueAsBytes(token));
        return content + "." + seal(content);
    }

    /** Nothing when this is no token, or was not made here. */
    Optional<Token> token(String text) {
        int dot = text.lastIndexOf('.');
        return dot > 0 && isSealed(text.substring(0, dot), text.substring(dot + 1))
                ? token(Base64.getUrlDecoder().decode(text.substring(0, dot)))
                : Optional.empty();
    }

    private static Optional<Token> token(byte[] content) {
        try {
            return Optional.of(JSON.readValue(content, Token.class));
        } catch (JacksonException e) {
            return Optional.empty(); // of a version that says something else
        }
    }

    /** Takes as long for a near miss as for a wild guess. */
    private boolean isSealed(String content, String seal) {
        return MessageDigest.isEqual(seal(content).getBytes(UTF_8), seal.getBytes(UTF_8));
    }

    private String seal(String content) {
        return base64(Sha256.hmac(key, content));
    }

    private static String base64(byte[] data) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(data);
    }
}
