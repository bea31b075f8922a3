package io.github.dliemulator.control.watch;

import io.github.dliemulator.simulation.WorldClock;
import io.github.dliemulator.simulation.timeline.Resource;
import io.github.dliemulator.simulation.timeline.Timeline;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Resources of a world at one instant. */
record Look(List<Resource> resources, WorldClock clock) {

    Instant now() {
        return clock.worldTime();
    }

    /** When the first of them goes on. */
    Optional<Instant> next() {
        return resources.stream()
                .flatMap(resource -> resource.course().next(now()).stream())
                .map(Timeline.Step::from)
                .min(Comparator.naturalOrder());
    }
}
