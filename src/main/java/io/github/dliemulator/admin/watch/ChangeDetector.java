package io.github.dliemulator.admin.watch;

import static java.util.Objects.requireNonNull;

import io.github.dliemulator.timeline.StateTimeline;
import io.github.dliemulator.timeline.Timeline.Step;
import io.github.dliemulator.timeline.Timeline.Transition;
import io.github.dliemulator.world.Resource;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has changed in a world since somebody last looked at all of it; resources that came and went in between are missed. */
final class ChangeDetector {

    private static final int MAX_CHANGES = 1000;

    private final Map<String, Step<?>> lastSteps = new HashMap<>();

    /** Looks, and takes all for known. */
    List<StateChangeEvent> detectChanges(List<Resource> resources, Instant now) {
        Set<String> deleted = new HashSet<>(lastSteps.keySet());
        resources.forEach(resource -> deleted.remove(key(resource)));
        List<StateChangeEvent> changes = Stream.concat(
                        resources.stream().flatMap(resource -> detectChanges(resource, now)),
                        deleted.stream().sorted().map(key -> deletionOf(key, now)))
                .toList();
        deleted.forEach(lastSteps::remove);
        resources.forEach(
                resource -> lastSteps.put(key(resource), resource.timeline().stepAt(now)));
        return changes;
    }

    /** A queue and a pool of one name have peers of one name. */
    private static String key(Resource resource) {
        return resource.path() + '\0' + resource.timeline().steps().get(0).from();
    }

    private static Stream<StateChangeEvent> detectChanges(
            Resource resource, @Nullable Step<?> lastReported, Instant now) {
        return lastReported == null ? allChanges(resource, now) : changesAfter(resource, lastReported, now);
    }

    private Stream<StateChangeEvent> detectChanges(Resource resource, Instant now) {
        return detectChanges(resource, lastSteps.get(key(resource)), now);
    }

    private static Stream<StateChangeEvent> allChanges(Resource resource, Instant now) {
        Step<?> first = resource.timeline().steps().get(0);
        StateChangeEvent created =
                new StateChangeEvent(first.from(), resource.path(), null, "" + first.state(), first.reason());
        return Stream.concat(
                Stream.of(created), changesBetween(resource, first.from().minusNanos(1), now));
    }

    /** At the instant of the step that was told last there can be more, made after it. */
    private static Stream<StateChangeEvent> changesAfter(Resource resource, Step<?> lastReported, Instant now) {
        List<StateChangeEvent> all =
                changesBetween(resource, lastReported.from().minusNanos(1), now).toList();
        StateChangeEvent last = new StateChangeEvent(
                lastReported.from(), resource.path(), null, "" + lastReported.state(), lastReported.reason());
        return all.stream()
                .skip(1 + all.stream().map(ChangeDetector::withoutFrom).toList().lastIndexOf(last));
    }

    private static StateChangeEvent withoutFrom(StateChangeEvent change) {
        return new StateChangeEvent(change.at(), change.resource(), null, change.to(), change.reason());
    }

    private static Stream<StateChangeEvent> changesBetween(Resource resource, Instant after, Instant now) {
        return timelineChanges(resource.timeline(), after, now)
                .map(stateChange -> new StateChangeEvent(
                        stateChange.at(),
                        resource.path(),
                        "" + stateChange.from(),
                        "" + stateChange.to(),
                        stateChange.reason()));
    }

    private static Stream<Transition<?>> timelineChanges(StateTimeline<?> timeline, Instant after, Instant now) {
        return timeline.transitionsBetween(after, now).limit(MAX_CHANGES).map(stateChange ->
                (Transition<?>) stateChange);
    }

    private StateChangeEvent deletionOf(String key, Instant now) {
        String path = key.substring(0, key.indexOf('\0'));
        return new StateChangeEvent(
                now, path, String.valueOf(requireNonNull(lastSteps.get(key)).state()), null, "gone");
    }
}
