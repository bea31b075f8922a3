package io.github.dliemulator.world;

import io.github.dliemulator.timeline.StateTimeline;
import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.timeline.TransitionalState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A simulated resource with its timeline, as the Admin API shows it.
 *
 * @param id unique among the resources of its kind in a world: the name of a queue, or {@code connection ID/queue name}
 * @param name name for display; null if the ID is the name
 * @param exposedIn fields of the cloud's API that expose the state
 */
public record Resource(
        ResourceKind kind, String id, @Nullable String name, StateTimeline<?> timeline, String exposedIn) {

    public Resource(ResourceKind kind, String id, StateTimeline<?> timeline, String exposedIn) {
        this(kind, id, null, timeline, exposedIn);
    }

    /** Kind and ID, such as {@code queue/etl}. */
    public String path() {
        return kind + "/" + id;
    }

    /** Describes the current state with its start and reason, and the next transition. */
    public String describeAt(Instant now) {
        Timeline.Step<?> step = timeline.stepAt(now);
        String nextText = timeline.nextStep(now)
                .map(next -> "%s at %s (%s)".formatted(next.state(), next.from(), next.reason()))
                .orElse(timeline instanceof Timeline<?> stored && stored.isHeldAt(now) ? "held" : "nothing");
        return "%s is %s since %s (%s), next: %s".formatted(path(), step.state(), step.from(), step.reason(), nextText);
    }

    /** Whether the resource is in a transitional state whose end is scheduled. */
    public boolean isTransitioningAt(Instant now) {
        return timeline.at(now) instanceof TransitionalState state
                && state.isTransitional()
                && timeline.nextStep(now).isPresent();
    }
}
