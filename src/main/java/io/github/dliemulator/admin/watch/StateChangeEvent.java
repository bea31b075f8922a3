package io.github.dliemulator.admin.watch;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of one resource.
 *
 * @param at when, in world time
 * @param resource whose state it is, for example {@code queue/etl_night}
 * @param from nothing when it is new
 * @param to nothing when it is gone
 */
@Schema(name = "Happened")
record StateChangeEvent(
        Instant at,
        String resource,
        @Nullable String from,
        @Nullable String to,
        String reason) {}
