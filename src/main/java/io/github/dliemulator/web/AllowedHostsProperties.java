package io.github.dliemulator.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Allowed values of the header {@code Host}, which protect against DNS rebinding: a web page that resolves its own name to this
 * machine has the same origin as the emulator. IP addresses and names without a dot are always allowed.
 *
 * @param hosts names with dots that are allowed. They are checked for the Admin API, for proxy mode with a configured access key or token, and
 *     for all requests when the server listens on a loopback address
 */
@ConfigurationProperties("dli.admin")
public record AllowedHostsProperties(@DefaultValue Set<String> hosts) {

    /** An IPv4 or IPv6 address, or a name of one label such as {@code localhost} or the name of a container. */
    private static final Pattern LOCAL_HOST = Pattern.compile("\\[[0-9A-Fa-f:.]+]|[0-9]{1,3}(\\.[0-9]{1,3}){3}|[^.:]+");

    /** Whether the request names an allowed host. */
    public boolean isAllowed(HttpServletRequest request) {
        String host = request.getServerName();
        return LOCAL_HOST.matcher(host).matches() || hosts.stream().anyMatch(host::equalsIgnoreCase);
    }
}
