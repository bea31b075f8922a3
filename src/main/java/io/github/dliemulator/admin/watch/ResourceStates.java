package io.github.dliemulator.admin.watch;

import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.world.Resource;
import io.github.dliemulator.world.WorldClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Resources of a world at one instant.
 *
 * @param nextChange when the first of them goes on
 */
record ResourceStates(List<Resource> resources, WorldClock clock, Optional<Instant> nextChange) {

    static ResourceStates of(List<Resource> resources, WorldClock clock) {
        return new ResourceStates(
                resources,
                clock,
                resources.stream()
                        .flatMap(resource -> resource.timeline().nextStep(clock.virtualTime()).stream())
                        .map(Timeline.Step::from)
                        .min(Comparator.naturalOrder()));
    }

    Instant now() {
        return clock.virtualTime();
    }
}
