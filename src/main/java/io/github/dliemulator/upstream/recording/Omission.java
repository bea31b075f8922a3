package io.github.dliemulator.upstream.recording;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Reason why a recording does not contain a call that was answered. */
public enum Omission {
    /** A body is larger than 256 KB. */
    BODY_TOO_LARGE,
    /** A body has a content coding other than gzip and deflate, or cannot be decoded. */
    UNKNOWN_CODING,
    /** A body is not JSON. */
    NOT_JSON,
    /** The path or the query is longer than 2,000 characters. */
    TARGET_TOO_LONG,
    /** The recording has reached its maximum size. */
    RECORDING_FULL;

    @JsonValue
    String jsonName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
