package io.github.dliemulator.iam.signature;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Signs a call as the SDKs do, with the form that this emulator checks. */
public final class Signing {

    private static final String NAMES = "host;x-sdk-content-sha256;x-sdk-date";

    private Signing() {}

    /** The headers that a call needs besides to be signed with this key. */
    public static Map<String, String> headers(
            String method,
            String target,
            String host,
            String bodyHash,
            String accessKey,
            String secretKey,
            Instant now) {
        String[] parts = target.split("\\?", 2);
        Map<String, String> signed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        signed.put("host", host);
        signed.put("x-sdk-content-sha256", bodyHash);
        signed.put(SignedCall.DATE, Signatures.DATE.format(now));
        SignedCall call = new SignedCall(method, parts[0], parts.length > 1 ? parts[1] : null, signed::get, bodyHash);
        Signature signature = new Signature(Algorithm.SDK_HMAC_SHA256, accessKey, "", NAMES, "");
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Authorization", authorization(call, signature, secretKey));
        headers.put(SignedCall.DATE, call.date());
        headers.put("X-Sdk-Content-Sha256", bodyHash);
        return headers;
    }

    /** The first of the forms: the path's escapes are the caller's. */
    private static String authorization(SignedCall call, Signature signature, String secretKey) {
        String form = call.canonicalForms(signature).findFirst().orElseThrow();
        Algorithm algorithm = signature.algorithm();
        byte[] value = Sha256.hmac(algorithm.key(signature, secretKey), algorithm.toSign(signature, call.date(), form));
        return "%s Access=%s, SignedHeaders=%s, Signature=%s"
                .formatted(
                        algorithm.text,
                        signature.accessKey(),
                        signature.signedHeaders(),
                        HexFormat.of().formatHex(value));
    }
}
