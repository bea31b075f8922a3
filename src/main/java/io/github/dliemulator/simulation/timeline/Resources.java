package io.github.dliemulator.simulation.timeline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The resources of all rooms together: what is there, what comes next, what a stretch of time brought. */
@Component
public class Resources {

    private final List<Simulated> rooms;

    Resources(List<Simulated> rooms) {
        this.rooms = rooms;
    }

    /** @param resource whose state it was */
    public record Passed(Resource resource, Timeline.Shift<?> shift) {}

    public Stream<Resource> of(String projectId) {
        return rooms.stream().flatMap(room -> room.resources(projectId));
    }

    public Optional<Resource> find(String projectId, String kind, String id) {
        return of(projectId)
                .filter(resource ->
                        resource.kind().equals(kind) && resource.id().equals(id))
                .findFirst();
    }

    /** The changes after one instant and up to another, in order of time; at one instant, queues come before peers. */
    public List<Passed> between(String projectId, Instant after, Instant until) {
        return of(projectId)
                .flatMap(
                        resource -> resource.timeline().between(after, until).map(shift -> new Passed(resource, shift)))
                .sorted(Comparator.comparing(passed -> passed.shift().at()))
                .toList();
    }

    /** The changes that are still to come, the next one first. */
    public List<Passed> pending(String projectId, Instant now) {
        return between(projectId, now, Instant.MAX);
    }
}
