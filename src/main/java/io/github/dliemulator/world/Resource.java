package io.github.dliemulator.world;

import io.github.dliemulator.timeline.StateTimeline;
import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.timeline.TransitionalState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Anything that has a course, as the operator sees it.
 *
 * @param kind {@code pool}, {@code queue}, {@code cu}, {@code connection} or {@code peer}
 * @param id unique among its kind in a world: a pool's or queue's name, a connection's id, {@code connection id/queue name}
 * @param name what people call it, where that is not its id
 * @param exposedIn where the DLI API shows its state, for a person
 */
public record Resource(String kind, String id, @Nullable String name, StateTimeline<?> timeline, String exposedIn) {

    public Resource(String kind, String id, StateTimeline<?> timeline, String exposedIn) {
        this(kind, id, null, timeline, exposedIn);
    }

    public String path() {
        return kind + "/" + id;
    }

    /** For a person: what it is, since when, why, and what comes next. */
    public String describeAt(Instant now) {
        Timeline.Step<?> step = timeline.stepAt(now);
        String nextText = timeline.nextStep(now)
                .map(next -> "%s at %s (%s)".formatted(next.state(), next.from(), next.reason()))
                .orElse(timeline instanceof Timeline<?> stored && stored.isHeldAt(now) ? "held" : "nothing");
        return "%s is %s since %s (%s), next: %s".formatted(path(), step.state(), step.from(), step.reason(), nextText);
    }

    /** Whether it is in a state that passes, and it is written when. */
    public boolean isTransitioningAt(Instant now) {
        return timeline.at(now) instanceof TransitionalState state
                && state.isTransitional()
                && timeline.nextStep(now).isPresent();
    }
}
