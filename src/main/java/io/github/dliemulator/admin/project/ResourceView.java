package io.github.dliemulator.admin.project;

import io.github.dliemulator.timeline.StateTimeline;
import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.world.Resource;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource with its hidden course.
 *
 * @param kind {@code pool}, {@code queue}, {@code cu}, {@code connection} or {@code peer}
 * @param name what people call it; nothing where that is its id
 * @param id what it is called among those of its kind
 * @param state that it is in now
 * @param since when the state began, in world time
 * @param reason why it began
 * @param heldAt where it stands still until it is released, in world time; nothing when it goes on
 * @param next what comes next; nothing when the course is over or held
 * @param exposedIn where the DLI API shows the state
 * @param timeline the course as far as it is written down
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
     * @param from when the state begins, in world time
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
