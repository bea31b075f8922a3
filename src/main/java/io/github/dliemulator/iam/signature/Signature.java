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
 * @param value 64 hexadecimal digits
 */
record Signature(Algorithm algorithm, String accessKey, String scope, String signedHeaders, String value) {

    /** Nothing when this is no signature, or not of a form that is known. */
    static Optional<Signature> of(String authorization) {
        return Stream.of(Algorithm.values())
                .flatMap(algorithm -> of(algorithm, algorithm.matcher(authorization)))
                .findFirst();
    }

    private static Stream<Signature> of(Algorithm algorithm, Matcher header) {
        return header.matches()
                ? Stream.of(new Signature(
                        algorithm,
                        header.group("key"),
                        header.group("scope"),
                        header.group("headers"),
                        header.group("value")))
                : Stream.empty();
    }

    List<String> headerNames() {
        return List.of(signedHeaders.split(";"));
    }

    /** Whether the owner of this secret key signed this call. It takes as long for a near miss as for a wild guess. */
    boolean isOf(SignedCall call, String secretKey) {
        byte[] key = algorithm.key(this, secretKey);
        return call.canonicalForms(this)
                .map(form -> Sha256.hmac(key, algorithm.toSign(this, call.date(), form)))
                .anyMatch(expected ->
                        MessageDigest.isEqual(expected, HexFormat.of().parseHex(value)));
    }
}
