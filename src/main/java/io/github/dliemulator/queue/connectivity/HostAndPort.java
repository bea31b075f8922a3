package io.github.dliemulator.queue.connectivity;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

import inet.ipaddr.IPAddressString;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The target of a connectivity test: {@code host:port} or {@code [IPv6 address]:port} (dli_02_0284, dli_01_0003). */
record HostAndPort(String host, int port) {

    private static final String IPV4_OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final String IPV4 = "%1$s(?:\\.%1$s){3}".formatted(IPV4_OCTET);
    private static final String IPV6 = "\\[[0-9A-Fa-f:.]{2,45}]";
    /** A name with dots ends with letters: a mistyped IPv4 address is no name. */
    private static final String HOST_NAME =
            "(?=.{1,255}:)(?:[0-9_-]*[A-Za-z][A-Za-z0-9_-]*|(?:[A-Za-z0-9_-]+\\.)+[A-Za-z0-9_-]*[A-Za-z]{2})";

    private static final Pattern FORMAT = Pattern.compile("(%s|%s|%s):([0-9]{1,5})".formatted(IPV4, IPV6, HOST_NAME));

    static HostAndPort parse(String text) {
        Matcher matcher = FORMAT.matcher(text);
        if (!matcher.matches()) {
            throw INVALID_PARAMETER.exception("address must be an IP address or a domain name, a colon and a port");
        }
        int port = Integer.parseInt(matcher.group(2));
        if (port > 65_535) {
            throw INVALID_PARAMETER.exception("The port of address must be between 0 and 65535");
        }
        return new HostAndPort(withoutBrackets(matcher.group(1)), port);
    }

    private static String withoutBrackets(String host) {
        if (!host.startsWith("[")) {
            return host;
        }
        String address = host.substring(1, host.length() - 1);
        if (!new IPAddressString(address).isIPv6()) {
            throw INVALID_PARAMETER.exception("address must be an IP address or a domain name, a colon and a port");
        }
        return address;
    }
}
