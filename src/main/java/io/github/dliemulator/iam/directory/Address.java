package io.github.dliemulator.iam.directory;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.util.ForwardedHeaderUtils;

/** The address under which a caller reached the emulator, also behind a mapped port or a proxy that says so. */
public final class Address {

    private Address() {}

    /** For example {@code http://localhost:3540}. */
    public static String of(HttpServletRequest request) {
        ServletServerHttpRequest http = new ServletServerHttpRequest(request);
        return ForwardedHeaderUtils.adaptFromForwardedHeaders(http.getURI(), http.getHeaders())
                .replacePath(null)
                .replaceQuery(null)
                .build()
                .toUriString();
    }
}
