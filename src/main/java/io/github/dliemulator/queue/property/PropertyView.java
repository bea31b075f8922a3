package io.github.dliemulator.queue.property;

import io.github.dliemulator.web.Answer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** @param value as text, also when it is a number */
@Schema(name = "QueueProperty")
record PropertyView(String key, String value) {

    @Schema(name = "QueuePropertyList")
    record Page(List<PropertyView> properties) implements Answer {}
}
