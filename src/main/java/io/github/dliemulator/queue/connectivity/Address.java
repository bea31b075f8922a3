package io.github.dliemulator.queue.connectivity;

import static io.github.dliemulator.web.refusal.DliError.INVALID_PARAMETER;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What shall be reached: {@code host:port} (dli_02_0284, dli_01_0003). */
record Address(String host, int port) {

    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final String IPV4 = "%1$s(?:\\.%1$s){3}".formatted(BYTE);
    /** With dots in it a name ends with letters, so that no address with a mistake in it passes for one. */
    private static final String NAME =
            "(?=.{1,255}:)(?:[0-9_-]*[A-Za-z][A-Za-z0-9_-]*|(?:[A-Za-z0-9_-]+\\.)+[A-Za-z0-9_-]*[A-Za-z]{2})";

    private static final Pattern FORM = Pattern.compile("(%s|%s):([0-9]{1,5})".formatted(IPV4, NAME));

    static Address parse(String text) {
        Matcher address = FORM.matcher(text);
        if (!address.matches()) {
            throw INVALID_PARAMETER.because("address must be an IPv4 address or a domain name, a colon and a port");
        }
        int port = Integer.parseInt(address.group(2));
        if (port > 65_535) {
            throw INVALID_PARAMETER.because("The port of address must be between 0 and 65535");
        }
        return new Address(address.group(1), port);
    }
}
