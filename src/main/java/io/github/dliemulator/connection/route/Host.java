package io.github.dliemulator.connection.route;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.IpAddress;

/**
 * Host in the destination network that queues can reach by name (dli_02_0200).
 *
 * @param name host name: up to 128 letters, digits and {@code _-.}, a letter first
 * @param ip IPv4 address
 */
public record Host(
        @NotNull
        @Pattern(
                regexp = "[A-Za-z][A-Za-z0-9_.-]{0,127}",
                message = "must be a letter, followed by up to 127 letters, digits, _, - and .")
        String name,

        @NotNull @IpAddress(type = IpAddress.Type.IPv4, message = "must be an IPv4 address")
        String ip) {

    public String serialize() {
        return name + " " + ip;
    }

    public static Host parse(String text) {
        int space = text.indexOf(' ');
        return new Host(text.substring(0, space), text.substring(space + 1));
    }
}
