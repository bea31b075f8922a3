package io.github.dliemulator.iam.signature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a call can be signed. Each begins its {@code Authorization} with its own name. */
enum Algorithm {

    /** With the secret key itself; what the SDKs do unless they are told otherwise. */
    SDK_HMAC_SHA256("SDK-HMAC-SHA256", "Access=(?<key>[^,\\s]+)(?<scope>)") {
        @Override
        byte[] key(Signature signature, String secretKey) {
            return secretKey.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        String toSign(Signature signature, String date, String hash) {
            return String.join("\n", text, date, hash);
        }
    },

    /** With a key that is derived for one day, region and service. */
    V11_HMAC_SHA256("V11-HMAC-SHA256", "Credential=(?<key>[^,/\\s]+)/(?<scope>[^,\\s]+)") {
        @Override
        byte[] key(Signature signature, String secretKey) {
            return Sha256.derive(secretKey, signature.accessKey(), signature.scope())
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override
        String toSign(Signature signature, String date, String hash) {
            return String.join("\n", text, date, signature.scope(), hash);
        }
    };

    final String text;
    private final Pattern header;

    Algorithm(String text, String credential) {
        this.text = text;
        this.header = Pattern.compile(text + "\\s+" + credential
                + ",\\s*SignedHeaders=(?<headers>[^,\\s]+),\\s*Signature=(?<value>[0-9A-Fa-f]{64})\\s*");
    }

    /** Whether this header begins as one of them does. */
    static boolean isNamedBy(String authorization) {
        return Arrays.stream(values()).anyMatch(algorithm -> authorization.startsWith(algorithm.text));
    }

    abstract byte[] key(Signature signature, String secretKey);

    abstract String toSign(Signature signature, String date, String hash);

    Matcher matcher(String authorization) {
        return header.matcher(authorization);
    }
}
