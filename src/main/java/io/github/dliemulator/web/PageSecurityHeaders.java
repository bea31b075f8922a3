package io.github.dliemulator.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;

/**
 * Security headers of the API documentation and the management endpoints. They prevent framing by other pages and
 * scripts of other origins.
 */
final class PageSecurityHeaders {

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "connect-src 'self'",
            "img-src 'self' data:",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");

    private PageSecurityHeaders() {}

    static void addTo(HttpServletResponse response, String path) {
        if (Stream.of("/docs", "/swagger-ui", "/v3/api-docs", "/actuator").anyMatch(path::startsWith)) {
            response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
            response.setHeader("X-Frame-Options", "DENY");
            response.setHeader("X-Content-Type-Options", "nosniff");
        }
    }
}
