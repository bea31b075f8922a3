package io.github.dliemulator.control;

import io.github.dliemulator.simulation.timeline.Resources;
import io.github.dliemulator.simulation.timeline.Timeline;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * One change of one resource.
 *
 * @param at when, in world time
 * @param resource whose state it is, for example {@code queue/etl_night}
 * @param because why then, and why so
 */
@Schema(name = "Change")
public record ChangeView(Instant at, String resource, String from, String to, String because) {

    public static ChangeView of(Resources.Passed passed) {
        Timeline.Shift<?> shift = passed.shift();
        return new ChangeView(
                shift.at(),
                passed.resource().path(),
                String.valueOf(shift.from()),
                String.valueOf(shift.to()),
                shift.because());
    }
}
