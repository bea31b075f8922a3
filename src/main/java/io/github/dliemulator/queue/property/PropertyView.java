package io.github.dliemulator.queue.property;

import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A setting of a queue (dli_01_0563).
 *
 * @param key such as {@code job.maxConcurrent}
 * @param value as text, also when it is a number
 */
@Schema(name = "QueueProperty")
record PropertyView(String key, String value) {

    /** A page of settings, by their keys. */
    @Schema(name = "QueuePropertyList")
    record Page(List<PropertyView> properties) implements DliResponse {}
}
