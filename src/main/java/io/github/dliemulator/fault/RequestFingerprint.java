package io.github.dliemulator.fault;

import io.github.dliemulator.web.RequestContext;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.util.DigestUtils;

/** Hash of method, path, query and body, by which equal requests are recognised. Not for security. */
final class RequestFingerprint {

    private RequestFingerprint() {}

    static String of(HttpServletRequest request) {
        String content = String.join(
                "\n",
                request.getMethod(),
                request.getRequestURI(),
                String.valueOf(request.getQueryString()),
                DigestUtils.md5DigestAsHex(RequestContext.of(request).readBody()));
        return DigestUtils.md5DigestAsHex(content.getBytes(StandardCharsets.UTF_8));
    }
}
