package io.github.dliemulator.queue.property;

import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Property of a queue (dli_01_0563).
 *
 * @param key key, for example {@code job.maxConcurrent}
 * @param value value as a string
 */
@Schema(name = "QueueProperty")
record PropertyView(String key, String value) {

    /** Page of properties, by key. */
    @Schema(name = "QueuePropertyList")
    record Page(List<PropertyView> properties) implements DliResponse {}
}
