package io.github.dliemulator.control.watch;

import io.github.dliemulator.simulation.WorldClock;
import io.github.dliemulator.simulation.timeline.Resource;
import io.github.dliemulator.simulation.timeline.Timeline;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Resources of a world at one instant.
 *
 * @param next when the first of them goes on
 */
record Look(List<Resource> resources, WorldClock clock, Optional<Instant> next) {

    static Look at(List<Resource> resources, WorldClock clock) {
        return new Look(
                resources,
                clock,
                resources.stream()
                        .flatMap(resource -> resource.course().next(clock.worldTime()).stream())
                        .map(Timeline.Step::from)
                        .min(Comparator.naturalOrder()));
    }

    Instant now() {
        return clock.worldTime();
    }
}
