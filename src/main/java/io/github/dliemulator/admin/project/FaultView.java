package io.github.dliemulator.admin.project;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.dliemulator.fault.Fault;
import io.github.dliemulator.fault.Faults;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fault with what came of it.
 *
 * @param expiresAt when it is over, in world time; nothing when it stays
 * @param calls how many calls it was asked about: those that no fault before it had struck
 * @param hits how many of them it struck
 */
@Schema(name = "FaultStatus")
record FaultView(@JsonUnwrapped Fault fault, @Nullable Instant expiresAt, long calls, long hits) {

    static FaultView of(Faults.FaultStatistics counted) {
        return new FaultView(
                counted.activeFault().fault(), counted.activeFault().expiresAt(), counted.calls(), counted.hits());
    }
}
