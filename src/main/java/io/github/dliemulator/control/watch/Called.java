package io.github.dliemulator.control.watch;

import io.github.dliemulator.control.journal.Call;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call of a client, in short; the journal has more.
 *
 * @param number under which the journal has it
 * @param at when, in world time
 * @param took in real time
 * @param unread of how many fields and parameters nobody took notice
 * @param fault the kind of the fault that struck
 * @param about what the call was about, for example {@code queue/etl_night}, or {@code queue/*} for all
 */
@Schema(name = "Called")
record Called(
        long number,
        Instant at,
        Duration took,
        String operation,
        String method,
        String path,
        int status,
        int unread,
        @Nullable String fault,
        @Nullable String about) {

    static Called of(Call call) {
        return new Called(
                call.number(),
                call.at(),
                call.took(),
                call.operation(),
                call.method(),
                call.path(),
                call.status(),
                call.unread().size(),
                call.fault(),
                call.about());
    }
}
