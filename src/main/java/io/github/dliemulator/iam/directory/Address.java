package io.github.dliemulator.iam.directory;

import static io.github.dliemulator.iam.refusal.IamError.INVALID_REQUEST;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.util.ForwardedHeaderUtils;

/** The address under which a caller reached the emulator, also behind a mapped port or a proxy that says so. */
public final class Address {

    private static final Pattern FORM = Pattern.compile("https?://([0-9A-Za-z._-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");

    private Address() {}

    /** For example {@code http://localhost:3540}. Refused when a proxy says what cannot be an address. */
    public static String of(HttpServletRequest request) {
        return forwarded(new ServletServerHttpRequest(request))
                .filter(address -> FORM.matcher(address).matches())
                .orElseThrow(() -> INVALID_REQUEST.because(
                        "The Host header, or the Forwarded or X-Forwarded headers, must name a host and a port"));
    }

    /** The complaint about headers that cannot be read repeats all headers, also those that are secret. */
    private static Optional<String> forwarded(ServletServerHttpRequest request) {
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
