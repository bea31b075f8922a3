package io.github.dliemulator.iam.signature;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * What an {@code Authorization} header says.
 *
 * @param accessKey of the user who signed
 * @param scope what the key was derived for; empty when it was not
 * @param signedHeaders the names of the headers that were signed, joined by semicolons: each client has its own choice
 * @param signature 64 hexadecimal digits
 */
record AuthorizationHeader(
        Algorithm algorithm, String accessKey, String scope, String signedHeaders, String signature) {

    /** Nothing when this is no signature, or not of a form that is known. */
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

    /** Whether the owner of this secret key signed this call. It takes as long for a near miss as for a wild guess. */
    boolean matches(CanonicalRequest request, String secretKey) {
        byte[] key = algorithm.signingKey(this, secretKey);
        return request.candidateHashes(this)
                .map(hash -> Sha256.hmac(key, algorithm.stringToSign(this, request.date(), hash)))
                .anyMatch(expected ->
                        MessageDigest.isEqual(expected, HexFormat.of().parseHex(signature)));
    }
}
