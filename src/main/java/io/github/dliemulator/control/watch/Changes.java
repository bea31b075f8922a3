package io.github.dliemulator.control.watch;

import static java.util.Objects.requireNonNull;

import io.github.dliemulator.simulation.timeline.Course;
import io.github.dliemulator.simulation.timeline.Resource;
import io.github.dliemulator.simulation.timeline.Timeline.Shift;
import io.github.dliemulator.simulation.timeline.Timeline.Step;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has changed in a world since somebody last looked at all of it; resources that came and went in between are missed. */
final class Changes {

    private static final int MOST = 1000;

    private final Map<String, Step<?>> known = new HashMap<>();

    /** Looks, and takes all for known. */
    List<Happened> since(List<Resource> resources, Instant now) {
        Set<String> gone = new HashSet<>(known.keySet());
        resources.forEach(resource -> gone.remove(key(resource)));
        List<Happened> happened = Stream.concat(
                        resources.stream().flatMap(resource -> since(resource, now)),
                        gone.stream().sorted().map(key -> gone(key, now)))
                .toList();
        gone.forEach(known::remove);
        resources.forEach(resource -> known.put(key(resource), resource.course().stepAt(now)));
        return happened;
    }

    /** A queue and a pool of one name have peers of one name. */
    private static String key(Resource resource) {
        return resource.path() + '\0' + resource.course().steps().get(0).from();
    }

    private static Stream<Happened> since(Resource resource, @Nullable Step<?> told, Instant now) {
        return told == null ? whole(resource, now) : after(resource, told, now);
    }

    private Stream<Happened> since(Resource resource, Instant now) {
        return since(resource, known.get(key(resource)), now);
    }

    private static Stream<Happened> whole(Resource resource, Instant now) {
        Step<?> first = resource.course().steps().get(0);
        Happened made = new Happened(first.from(), resource.path(), null, "" + first.state(), first.because());
        return Stream.concat(Stream.of(made), between(resource, first.from().minusNanos(1), now));
    }

    /** At the instant of the step that was told last there can be more, made after it. */
    private static Stream<Happened> after(Resource resource, Step<?> told, Instant now) {
        List<Happened> all = between(resource, told.from().minusNanos(1), now).toList();
        Happened last = new Happened(told.from(), resource.path(), null, "" + told.state(), told.because());
        return all.stream().skip(1 + all.stream().map(Changes::end).toList().lastIndexOf(last));
    }

    private static Happened end(Happened change) {
        return new Happened(change.at(), change.resource(), null, change.to(), change.because());
    }

    private static Stream<Happened> between(Resource resource, Instant after, Instant now) {
        return shifts(resource.course(), after, now)
                .map(shift ->
                        new Happened(shift.at(), resource.path(), "" + shift.from(), "" + shift.to(), shift.because()));
    }

    private static Stream<Shift<?>> shifts(Course<?> course, Instant after, Instant now) {
        return course.between(after, now).limit(MOST).map(shift -> (Shift<?>) shift);
    }

    private Happened gone(String key, Instant now) {
        String path = key.substring(0, key.indexOf('\0'));
        return new Happened(
                now, path, String.valueOf(requireNonNull(known.get(key)).state()), null, "gone");
    }
}
