package io.github.dliemulator.admin.project;

import io.github.dliemulator.timeline.StateTimeline;
import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.world.Resource;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Resource with its timeline.
 *
 * @param kind {@code pool}, {@code queue}, {@code cu}, {@code connection} or {@code peer}
 * @param name display name; null if it is the ID
 * @param id ID that is unique among the resources of its kind
 * @param state current state
 * @param since virtual time at which the state began
 * @param reason reason of the state
 * @param heldAt virtual time at which it is held; null if it is not held
 * @param next next state; null if there is none, or if the resource is held
 * @param exposedIn fields of the cloud's API that expose the state
 * @param timeline past, current and scheduled states
 */
@Schema(name = "Resource")
public record ResourceView(
        String kind,
        String id,
        @Nullable String name,
        String state,
        Instant since,
        String reason,
        @Nullable Instant heldAt,
        @Nullable StepView next,
        String exposedIn,
        List<StepView> timeline) {

    /**
     * A state that a resource is in for some time.
     *
     * @param from virtual time at which the state begins
     */
    @Schema(name = "TimelineStep")
    public record StepView(Instant from, String state, String reason) {

        static StepView of(Timeline.Step<?> step) {
            return new StepView(step.from(), String.valueOf(step.state()), step.reason());
        }
    }

    public static ResourceView of(Resource resource, Instant now) {
        StateTimeline<?> stateTimeline = resource.timeline();
        StepView current = StepView.of(stateTimeline.stepAt(now));
        return new ResourceView(
                resource.kind().name(),
                resource.id(),
                resource.name(),
                current.state(),
                current.from(),
                current.reason(),
                stateTimeline instanceof Timeline<?> timeline ? timeline.heldAt() : null,
                stateTimeline.nextStep(now).map(StepView::of).orElse(null),
                resource.exposedIn(),
                stateTimeline.steps().stream().map(StepView::of).toList());
    }
}
