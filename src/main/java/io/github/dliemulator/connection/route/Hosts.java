package io.github.dliemulator.connection.route;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Request to replace the hosts of a connection (dli_02_0200).
 *
 * @param hosts new hosts, at most 20,000. Null or an empty list removes all.
 */
public record Hosts(@Size(max = Hosts.MAX_HOSTS) @Nullable List<@NotNull @Valid Host> hosts) {

    public static final int MAX_HOSTS = 20_000;

    public List<Host> hostsOrEmpty() {
        return hosts == null ? List.of() : hosts;
    }
}
