package io.github.dliemulator.control;

import io.github.dliemulator.simulation.timeline.Course;
import io.github.dliemulator.simulation.timeline.Resource;
import io.github.dliemulator.simulation.timeline.Timeline;
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
 * @param because why it began
 * @param heldAt where it stands still until it is released, in world time; nothing when it goes on
 * @param next what comes next; nothing when the course is over or held
 * @param visibleAs where the DLI API shows the state
 * @param timeline the course as far as it is written down
 */
@Schema(name = "Resource")
public record ResourceView(
        String kind,
        String id,
        @Nullable String name,
        String state,
        Instant since,
        String because,
        @Nullable Instant heldAt,
        @Nullable StepView next,
        String visibleAs,
        List<StepView> timeline) {

    /**
     * A state that a resource is in for some time.
     *
     * @param from when the state begins, in world time
     */
    @Schema(name = "Step")
    public record StepView(Instant from, String state, String because) {

        static StepView of(Timeline.Step<?> step) {
            return new StepView(step.from(), String.valueOf(step.state()), step.because());
        }
    }

    public static ResourceView of(Resource resource, Instant now) {
        Course<?> course = resource.course();
        StepView current = StepView.of(course.stepAt(now));
        return new ResourceView(
                resource.kind(),
                resource.id(),
                resource.name(),
                current.state(),
                current.from(),
                current.because(),
                course instanceof Timeline<?> timeline ? timeline.heldAt() : null,
                course.next(now).map(StepView::of).orElse(null),
                resource.visibleAs(),
                course.steps().stream().map(StepView::of).toList());
    }
}
