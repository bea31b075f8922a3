package io.github.dliemulator.network.api;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instant in the notation of the VPC API: UTC without a time zone. */
@Schema(implementation = String.class, example = "2030-01-01T00:00:00")
public record UtcTime(@JsonValue String text) {

    private static final DateTimeFormatter FORMATTER =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    public static UtcTime of(Instant instant) {
        return new UtcTime(FORMATTER.format(instant));
    }
}
