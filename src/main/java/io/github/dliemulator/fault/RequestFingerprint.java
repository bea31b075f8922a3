package io.github.dliemulator.fault;

import io.github.dliemulator.iam.signature.Sha256;
import io.github.dliemulator.web.RequestContext;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;

/** Hash of method, path, query and body, by which repeated requests are recognised. */
final class RequestFingerprint {

    private RequestFingerprint() {}

    static String of(HttpServletRequest request) {
        String content = String.join(
                "\n",
                request.getMethod(),
                request.getRequestURI(),
                String.valueOf(request.getQueryString()),
                Sha256.hexDigest(RequestContext.of(request).readBody()));
        return Sha256.hexDigest(content.getBytes(StandardCharsets.UTF_8));
    }
}
