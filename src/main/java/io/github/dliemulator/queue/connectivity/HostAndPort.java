package io.github.dliemulator.queue.connectivity;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What shall be reached: {@code host:port} (dli_02_0284, dli_01_0003). */
record HostAndPort(String host, int port) {

    private static final String IPV4_OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final String IPV4 = "%1$s(?:\\.%1$s){3}".formatted(IPV4_OCTET);
    /** With dots in it a name ends with letters, so that no address with a mistake in it passes for one. */
    private static final String HOST_NAME =
            "(?=.{1,255}:)(?:[0-9_-]*[A-Za-z][A-Za-z0-9_-]*|(?:[A-Za-z0-9_-]+\\.)+[A-Za-z0-9_-]*[A-Za-z]{2})";

    private static final Pattern FORMAT = Pattern.compile("(%s|%s):([0-9]{1,5})".formatted(IPV4, HOST_NAME));

    static HostAndPort parse(String text) {
        Matcher matcher = FORMAT.matcher(text);
        if (!matcher.matches()) {
            throw INVALID_PARAMETER.exception("address must be an IPv4 address or a domain name, a colon and a port");
        }
        int port = Integer.parseInt(matcher.group(2));
        if (port > 65_535) {
            throw INVALID_PARAMETER.exception("The port of address must be between 0 and 65535");
        }
        return new HostAndPort(matcher.group(1), port);
    }
}
