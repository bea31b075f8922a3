package io.github.dliemulator.iam.keystone;

import static io.github.dliemulator.iam.keystone.IamError.INVALID_REQUEST;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.util.ForwardedHeaderUtils;

/** Base URL of a request, also behind a mapped port or a reverse proxy that sends {@code X-Forwarded-*}. */
public final class BaseUrl {

    private static final Pattern PATTERN =
            Pattern.compile("https?://([0-9A-Za-z._-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");

    private BaseUrl() {}

    /**
     * Returns the base URL, for example {@code http://localhost:3540}.
     *
     * @throws DliException 400 if a reverse proxy sent an invalid host
     */
    public static String of(HttpServletRequest request) {
        return fromForwardedHeaders(new ServletServerHttpRequest(request))
                .filter(url -> PATTERN.matcher(url).matches())
                .orElseThrow(() -> INVALID_REQUEST.exception(
                        "The Host header, or the Forwarded or X-Forwarded headers, must name a host and a port"));
    }

    /** Replaces the exception for unreadable headers, whose message contains all headers, secrets included. */
    private static Optional<String> fromForwardedHeaders(ServletServerHttpRequest request) {
        try {
            return Optional.of(ForwardedHeaderUtils.adaptFromForwardedHeaders(request.getURI(), request.getHeaders())
                    .replacePath(null)
                    .replaceQuery(null)
                    .build()
                    .toUriString());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
