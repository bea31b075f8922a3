package io.github.dliemulator.web;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;
import static io.github.dliemulator.web.error.DliError.NOT_AUTHORIZED;

import io.github.dliemulator.web.error.DliException;
import io.github.dliemulator.web.error.ErrorResponseWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Set;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Rejects requests with an ambiguous path, with a host that is not allowed, or from web pages of other sites. */
@Component
class RequestFirewall {

    private static final Set<String> OTHER_SITES = Set.of("cross-site", "same-site");

    private final AllowedHostsProperties allowedHosts;
    private final boolean listensOnLoopback;

    RequestFirewall(AllowedHostsProperties allowedHosts, ServerProperties server) {
        this.allowedHosts = allowedHosts;
        InetAddress address = server.getAddress();
        this.listensOnLoopback = address != null && address.isLoopbackAddress();
    }

    /** @throws DliException when the request is rejected */
    void check(HttpServletRequest request) {
        requireNoPathParameters(request);
        requireAllowedHost(request);
        requireNotFromAnotherSite(request);
    }

    /** Rejects path parameters, which Spring ignores: {@code /queues/etl;v=1} would match {@code /queues/etl}. */
    private static void requireNoPathParameters(HttpServletRequest request) {
        if (request.getRequestURI().indexOf(';') >= 0) {
            throw INVALID_PARAMETER.exception("The path must not contain a semicolon; encode it as %%3B");
        }
    }

    /**
     * Protects against DNS rebinding. A server that listens on other addresses can have any host name, so only its
     * Admin API and its root path are checked.
     */
    private void requireAllowedHost(HttpServletRequest request) {
        boolean checked = listensOnLoopback
                || request.getRequestURI().equals("/")
                || ErrorResponseWriter.isAdminPath(request.getRequestURI());
        if (checked && !allowedHosts.isAllowed(request)) {
            throw NOT_AUTHORIZED.exception(
                    "The host %s is not allowed. If it is a name of this emulator, add it to dli.admin.hosts"
                            + " (DLI_ADMIN_HOSTS)",
                    request.getServerName());
        }
    }

    private static void requireNotFromAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && OTHER_SITES.contains(site) && !isNavigation(request)) {
            throw NOT_AUTHORIZED.exception(
                    "A web page of another site may not call this emulator (Sec-Fetch-Site: %s)", site);
        }
    }

    /** Whether a browser navigates to this URL, for example after a click on a link. */
    private static boolean isNavigation(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && "document".equals(request.getHeader("Sec-Fetch-Dest"));
    }
}
