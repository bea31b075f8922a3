package io.github.dliemulator.simulation.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Anything that has a course, as the operator sees it.
 *
 * @param kind {@code pool}, {@code queue}, {@code cu}, {@code connection} or {@code peer}
 * @param id unique among its kind in a world: a pool's or queue's name, a connection's id, {@code connection id/queue name}
 * @param name what people call it, where that is not its id
 * @param visibleAs where the DLI API shows its state, for a person
 */
public record Resource(String kind, String id, @Nullable String name, Course<?> course, String visibleAs) {

    public Resource(String kind, String id, Course<?> course, String visibleAs) {
        this(kind, id, null, course, visibleAs);
    }

    public String path() {
        return kind + "/" + id;
    }

    /** For a person: what it is, since when, why, and what comes next. */
    public String explainedAt(Instant now) {
        Timeline.Step<?> step = course.stepAt(now);
        String then = course.next(now)
                .map(next -> "%s at %s (%s)".formatted(next.state(), next.from(), next.because()))
                .orElse(course instanceof Timeline<?> timeline && timeline.isHeldAt(now) ? "held" : "nothing");
        return "%s is %s since %s (%s), next: %s".formatted(path(), step.state(), step.from(), step.because(), then);
    }

    /** Whether it is in a state that passes, and it is written when. */
    public boolean isPassingAt(Instant now) {
        return course.at(now) instanceof Passing state
                && state.isPassing()
                && course.next(now).isPresent();
    }
}
