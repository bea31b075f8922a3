package io.github.dliemulator.connection.reach;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param hosts all that there shall be; nothing removes every one */
public record Hosts(@Size(max = Hosts.MOST) @Nullable List<@NotNull @Valid Host> hosts) {

    public static final int MOST = 20_000;

    public List<Host> given() {
        return hosts == null ? List.of() : hosts;
    }
}
