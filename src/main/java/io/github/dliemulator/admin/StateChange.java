package io.github.dliemulator.admin;

import io.github.dliemulator.timeline.StateTimeline;
import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.world.Resource;
import io.github.dliemulator.world.ResourceRegistry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * State change of a resource.
 *
 * @param at virtual time
 * @param resource kind and ID, for example {@code queue/etl_night}
 * @param from null if the resource was created
 * @param to null if the resource was deleted
 */
@Schema(name = "StateChange")
public record StateChange(
        Instant at,
        String resource,
        @Nullable String from,
        @Nullable String to,
        String reason) {

    public static StateChange of(ResourceRegistry.ResourceChange change) {
        return of(change.resource(), change.transition());
    }

    public static StateChange of(Resource resource, Timeline.Transition<?> transition) {
        return new StateChange(
                transition.at(),
                resource.path(),
                String.valueOf(transition.from()),
                String.valueOf(transition.to()),
                transition.reason());
    }

    /** Creation of a resource, in the first state of its timeline. */
    public static StateChange creationOf(Resource resource) {
        Timeline.Step<?> first = firstStep(resource.timeline());
        return new StateChange(first.from(), resource.path(), null, String.valueOf(first.state()), first.reason());
    }

    private static Timeline.Step<?> firstStep(StateTimeline<?> timeline) {
        return timeline.steps().get(0);
    }
}
