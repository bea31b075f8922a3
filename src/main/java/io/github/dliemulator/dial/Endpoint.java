package io.github.dliemulator.dial;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host and a port that a socket connects to, such as {@code localhost:5432}.
 *
 * @param host IP address or name, an IPv6 address without brackets
 */
@Schema(implementation = String.class, example = "localhost:5432")
public record Endpoint(String host, int port) {

    private static final Pattern TEXT = Pattern.compile("(\\[[0-9A-Fa-f:.]{2,45}]|[0-9A-Za-z_.-]{1,255}):([0-9]{1,5})");
    private static final int MAX_PORT = 65_535;

    public Endpoint {
        if (port < 1 || port > MAX_PORT) {
            throw new IllegalArgumentException("The port of an endpoint must be between 1 and %d".formatted(MAX_PORT));
        }
    }

    /** @throws IllegalArgumentException if the text is no host, colon and port */
    @JsonCreator
    public static Endpoint parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "An endpoint must be a host, a colon and a port, such as 192.168.40.7:5432, and not " + text);
        }
        String host = matcher.group(1);
        return new Endpoint(
                host.startsWith("[") ? host.substring(1, host.length() - 1) : host, Integer.parseInt(matcher.group(2)));
    }

    @JsonValue
    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
