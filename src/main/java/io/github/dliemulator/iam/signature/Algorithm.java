package io.github.dliemulator.iam.signature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signature algorithms. The {@code Authorization} header begins with the name of the algorithm. */
enum Algorithm {

    /** Signs with the secret key; the default of the SDKs. */
    SDK_HMAC_SHA256("SDK-HMAC-SHA256", "Access=(?<key>[^,\\s]+)(?<scope>)") {
        @Override
        byte[] signingKey(AuthorizationHeader authorization, String secretKey) {
            return secretKey.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        String stringToSign(AuthorizationHeader authorization, String date, String requestHash) {
            return String.join("\n", id, date, requestHash);
        }
    },

    /** Signs with a key that is derived for one day, region and service. */
    V11_HMAC_SHA256("V11-HMAC-SHA256", "Credential=(?<key>[^,/\\s]+)/(?<scope>[^,\\s]+)") {
        @Override
        byte[] signingKey(AuthorizationHeader authorization, String secretKey) {
            return Sha256.deriveKey(secretKey, authorization.accessKey(), authorization.scope())
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override
        String stringToSign(AuthorizationHeader authorization, String date, String requestHash) {
            return String.join("\n", id, date, authorization.scope(), requestHash);
        }
    };

    final String id;
    private final Pattern pattern;

    Algorithm(String id, String credential) {
        this.id = id;
        this.pattern = Pattern.compile(id + "\\s+" + credential
                + ",\\s*SignedHeaders=(?<headers>[^,\\s]+),\\s*Signature=(?<value>[0-9A-Fa-f]{64})\\s*");
    }

    /** Whether the header begins with the name of a known algorithm. */
    static boolean isUsedBy(String authorization) {
        return Arrays.stream(values()).anyMatch(algorithm -> authorization.startsWith(algorithm.id));
    }

    abstract byte[] signingKey(AuthorizationHeader authorization, String secretKey);

    abstract String stringToSign(AuthorizationHeader authorization, String date, String requestHash);

    Matcher matcher(String authorization) {
        return pattern.matcher(authorization);
    }
}
