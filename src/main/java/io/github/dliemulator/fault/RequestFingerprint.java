package io.github.dliemulator.fault;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;
import static java.util.Objects.requireNonNull;

import io.github.dliemulator.iam.signature.Sha256;
import io.github.dliemulator.web.CachedBodyRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.WebUtils;

/** What a call says, so that two that say the same can be told from others. */
final class RequestFingerprint {

    private RequestFingerprint() {}

    static String of(HttpServletRequest request) {
        String content = String.join(
                "\n",
                request.getMethod(),
                request.getRequestURI(),
                String.valueOf(request.getQueryString()),
                Sha256.hexDigest(body(request)));
        return Sha256.hexDigest(content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] body(HttpServletRequest request) {
        try {
            return requireNonNull(WebUtils.getNativeRequest(request, CachedBodyRequest.class))
                    .readBody();
        } catch (IOException e) {
            throw INVALID_PARAMETER.exception("The request body ended early");
        }
    }
}
