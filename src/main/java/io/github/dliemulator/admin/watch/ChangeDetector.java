package io.github.dliemulator.admin.watch;

import io.github.dliemulator.admin.StateChange;
import io.github.dliemulator.timeline.StateTimeline;
import io.github.dliemulator.timeline.Timeline.Step;
import io.github.dliemulator.timeline.Timeline.Transition;
import io.github.dliemulator.world.Resource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Detects the state changes of the resources of a project since the previous call. Misses a resource that was created
 * and deleted between two calls. Not thread-safe.
 */
final class ChangeDetector {

    /** Maximum number of changes of one resource per call, since transitions can recur without end. */
    private static final int MAX_CHANGES = 1000;

    private Map<Key, Step<?>> lastSteps = Map.of();

    /** Identifies a resource. A resource that was deleted and created again has another key. */
    private record Key(String path, Instant createdAt) {

        static Key of(Resource resource) {
            return new Key(resource.path(), resource.timeline().steps().get(0).from());
        }
    }

    /** Returns the state changes since the previous call. The first call reports each resource as created. */
    List<StateChange> detectChanges(List<Resource> resources, Instant now) {
        List<StateChange> changes = new ArrayList<>();
        Map<Key, Step<?>> steps = new LinkedHashMap<>();
        for (Resource resource : resources) {
            Key key = Key.of(resource);
            changes.addAll(changesAfter(resource, lastSteps.get(key), now));
            steps.put(key, resource.timeline().stepAt(now));
        }
        lastSteps.forEach((key, step) -> {
            if (!steps.containsKey(key)) {
                changes.add(new StateChange(now, key.path(), String.valueOf(step.state()), null, "deleted"));
            }
        });
        lastSteps = steps;
        return changes;
    }

    private static List<StateChange> changesAfter(Resource resource, @Nullable Step<?> lastStep, Instant now) {
        List<StateChange> changes = new ArrayList<>();
        if (lastStep == null) {
            changes.add(StateChange.creationOf(resource));
        }
        Step<?> start = lastStep == null ? resource.timeline().steps().get(0) : lastStep;
        transitionsAfter(resource.timeline(), start, now)
                .forEach(transition -> changes.add(StateChange.of(resource, transition)));
        return changes;
    }

    /**
     * Returns the transitions after {@code lastStep}. Several transitions can share its instant; the ones after it in
     * the timeline were added since the previous call.
     */
    private static <S> List<Transition<S>> transitionsAfter(StateTimeline<S> timeline, Step<?> lastStep, Instant now) {
        List<Transition<S>> transitions = timeline.transitionsBetween(
                        lastStep.from().minusNanos(1), now)
                .limit(MAX_CHANGES)
                .toList();
        List<Step<?>> steps = transitions.stream()
                .<Step<?>>map(transition -> new Step<>(transition.at(), transition.to(), transition.reason()))
                .toList();
        return transitions.subList(steps.lastIndexOf(lastStep) + 1, transitions.size());
    }
}
