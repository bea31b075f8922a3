package io.github.dliemulator.admin.project;

import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.world.ResourceRegistry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * One change of one resource.
 *
 * @param at when, in world time
 * @param resource whose state it is, for example {@code queue/etl_night}
 * @param reason why then, and why so
 */
@Schema(name = "Change")
public record StateChangeView(Instant at, String resource, String from, String to, String reason) {

    public static StateChangeView of(ResourceRegistry.ResourceChange change) {
        Timeline.Transition<?> stateChange = change.transition();
        return new StateChangeView(
                stateChange.at(),
                change.resource().path(),
                String.valueOf(stateChange.from()),
                String.valueOf(stateChange.to()),
                stateChange.reason());
    }
}
