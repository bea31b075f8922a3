package io.github.dliemulator.iam.keystone;

import static io.github.dliemulator.iam.keystone.IamError.INVALID_REQUEST;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.util.ForwardedHeaderUtils;

/** The address under which a caller reached the emulator, also behind a mapped port or a proxy that says so. */
public final class BaseUrl {

    private static final Pattern PATTERN =
            Pattern.compile("https?://([0-9A-Za-z._-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");

    private BaseUrl() {}

    /** For example {@code http://localhost:3540}. Refused when a proxy says what cannot be an address. */
    public static String of(HttpServletRequest request) {
        return fromForwardedHeaders(new ServletServerHttpRequest(request))
                .filter(url -> PATTERN.matcher(url).matches())
                .orElseThrow(() -> INVALID_REQUEST.exception(
                        "The Host header, or the Forwarded or X-Forwarded headers, must name a host and a port"));
    }

    /** The complaint about headers that cannot be read repeats all headers, also those that are secret. */
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
