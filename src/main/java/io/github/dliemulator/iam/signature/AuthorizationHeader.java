package io.github.dliemulator.iam.signature;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Parsed {@code Authorization} header of a signed request.
 *
 * @param accessKey access key of the signer
 * @param scope date, region and service of a derived key; empty if the secret key signs directly
 * @param signedHeaders names of the signed headers, joined by semicolons; each client chooses its own
 * @param signature 64 hexadecimal digits
 */
record AuthorizationHeader(
        Algorithm algorithm, String accessKey, String scope, String signedHeaders, String signature) {

    /** Parses a header; empty if it is no signature or has an unknown form. */
    static Optional<AuthorizationHeader> parse(String authorization) {
        return Stream.of(Algorithm.values())
                .flatMap(algorithm -> parse(algorithm, algorithm.matcher(authorization)))
                .findFirst();
    }

    private static Stream<AuthorizationHeader> parse(Algorithm algorithm, Matcher matcher) {
        return matcher.matches()
                ? Stream.of(new AuthorizationHeader(
                        algorithm,
                        matcher.group("key"),
                        matcher.group("scope"),
                        matcher.group("headers"),
                        matcher.group("value")))
                : Stream.empty();
    }

    List<String> signedHeaderNames() {
        return List.of(signedHeaders.split(";"));
    }

    /** Whether this secret key signed the request. Compares in constant time. */
    boolean matches(CanonicalRequest request, String secretKey) {
        byte[] key = algorithm.signingKey(this, secretKey);
        return request.candidateHashes(this)
                .map(hash -> Sha256.hmac(key, algorithm.stringToSign(this, request.date(), hash)))
                .anyMatch(expected ->
                        MessageDigest.isEqual(expected, HexFormat.of().parseHex(signature)));
    }
}
