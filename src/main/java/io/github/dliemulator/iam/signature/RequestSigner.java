package io.github.dliemulator.iam.signature;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Signs requests to the upstream as the SDKs do. */
public final class RequestSigner {

    private static final String SIGNED_HEADERS = "host;x-sdk-content-sha256;x-sdk-date";

    private RequestSigner() {}

    /** The headers to add to a request to sign it. */
    public static Map<String, String> sign(
            String method,
            String target,
            String host,
            String bodyHash,
            String accessKey,
            String secretKey,
            Instant now) {
        String[] parts = target.split("\\?", 2);
        Map<String, String> signedHeaders = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        signedHeaders.put("host", host);
        signedHeaders.put("x-sdk-content-sha256", bodyHash);
        signedHeaders.put(CanonicalRequest.DATE_HEADER, SignatureVerifier.DATE_FORMAT.format(now));
        CanonicalRequest request = new CanonicalRequest(
                method, parts[0], parts.length > 1 ? parts[1] : null, signedHeaders::get, bodyHash);
        AuthorizationHeader authorization =
                new AuthorizationHeader(Algorithm.SDK_HMAC_SHA256, accessKey, "", SIGNED_HEADERS, "");
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Authorization", authorizationValue(request, authorization, secretKey));
        headers.put(CanonicalRequest.DATE_HEADER, request.date());
        headers.put("X-Sdk-Content-Sha256", bodyHash);
        return headers;
    }

    /** Signs the first canonical form: the path is percent-encoded once, and repeated parameters keep their order. */
    private static String authorizationValue(
            CanonicalRequest request, AuthorizationHeader authorization, String secretKey) {
        String hash = request.candidateHashes(authorization).findFirst().orElseThrow();
        Algorithm algorithm = authorization.algorithm();
        byte[] value = Sha256.hmac(
                algorithm.signingKey(authorization, secretKey),
                algorithm.stringToSign(authorization, request.date(), hash));
        return "%s Access=%s, SignedHeaders=%s, Signature=%s"
                .formatted(
                        algorithm.id,
                        authorization.accessKey(),
                        authorization.signedHeaders(),
                        HexFormat.of().formatHex(value));
    }
}
