package io.github.dliemulator.admin.project;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.dliemulator.fault.Fault;
import io.github.dliemulator.fault.Faults;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Fault with its counters.
 *
 * @param expiresAt virtual time at which it ends; null if it does not
 * @param calls number of matching requests to which no earlier fault applied
 * @param hits number of requests to which it applied
 */
@Schema(name = "FaultStatus")
record FaultView(@JsonUnwrapped Fault fault, @Nullable Instant expiresAt, long calls, long hits) {

    static FaultView of(Faults.FaultStatistics counted) {
        return new FaultView(
                counted.activeFault().fault(), counted.activeFault().expiresAt(), counted.calls(), counted.hits());
    }
}
