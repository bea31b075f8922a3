package io.github.dliemulator.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The names of this emulator. A web page may have pointed a name of its own at this machine, and then no browser sees a
 * difference; such a name has a dot in it, which addresses of the machine and names of its neighbourhood have not.
 *
 * @param hosts names with dots under which {@code /_emulator}, and a proxy with credentials of its own, may be called; IP addresses and
 *     names of one label always may
 */
@ConfigurationProperties("dli.admin")
public record AllowedHostsProperties(@DefaultValue Set<String> hosts) {

    /** An IPv4 or IPv6 address, or a name of one label such as {@code localhost} or a container's. */
    private static final Pattern LOCAL_HOST = Pattern.compile("\\[[0-9A-Fa-f:.]+]|[0-9]{1,3}(\\.[0-9]{1,3}){3}|[^.:]+");

    /** Whether this call came under a name that can only be this emulator's. */
    public boolean isAllowed(HttpServletRequest request) {
        String host = request.getServerName();
        return LOCAL_HOST.matcher(host).matches() || hosts.stream().anyMatch(host::equalsIgnoreCase);
    }
}
