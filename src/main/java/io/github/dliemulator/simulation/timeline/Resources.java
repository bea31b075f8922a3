package io.github.dliemulator.simulation.timeline;

import io.github.dliemulator.simulation.RefusedException;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.timeline.Timeline.Shift;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The resources of all rooms together: what is there, what comes next, what a stretch of time brought. */
@Component
public class Resources {

    private static final int MOST = 1000;

    private final List<Simulated> rooms;

    Resources(List<Simulated> rooms) {
        this.rooms = rooms;
    }

    /** @param resource whose state it was */
    public record Passed(Resource resource, Shift<?> shift) {}

    public Stream<Resource> of(String projectId) {
        return rooms.stream().flatMap(room -> room.resources(projectId));
    }

    private Stream<Resource> unsettled(String projectId, Instant after) {
        return rooms.stream().flatMap(room -> room.unsettled(projectId, after));
    }

    public Optional<Resource> find(String projectId, String kind, String id) {
        return rooms.stream().flatMap(room -> room.named(projectId, kind, id)).findFirst();
    }

    /** What is meant by who waits for a resource, or looks at it; by a connection, its peers are. */
    public Stream<Resource> meant(String projectId, String kind, String id) {
        return rooms.stream().flatMap(room -> room.meant(projectId, kind, id));
    }

    /** The same of all resources of a kind. */
    public Stream<Resource> meant(String projectId, String kind) {
        String seen = kind.equals("connection") ? "peer" : kind;
        return of(projectId).filter(resource -> resource.kind().equals(seen));
    }

    /**
     * The changes after one instant and up to another, in order of time; at one instant, pools come before queues and
     * queues before peers. What recurs can be more than anyone reads: of each resource only the first {@value #MOST}.
     */
    public List<Passed> between(String projectId, Instant after, Instant until) {
        return inOrder(
                unsettled(projectId, after),
                course -> course.between(after, until).limit(MOST));
    }

    /** The changes that are still to come, the next one first. */
    public List<Passed> pending(String projectId, Instant now) {
        return pending(unsettled(projectId, now), now);
    }

    /** The same for whoever has the resources already. */
    public List<Passed> pending(Stream<Resource> known, Instant now) {
        return inOrder(known, course -> course.pending(now));
    }

    private List<Passed> inOrder(Stream<Resource> resources, Function<Course<?>, Stream<? extends Shift<?>>> changes) {
        return resources
                .flatMap(resource -> changes.apply(resource.course()).map(shift -> new Passed(resource, shift)))
                .sorted(Comparator.comparing(passed -> passed.shift().at()))
                .toList();
    }

    /**
     * When the next change comes, or the one after it, and so on; changes of one instant count as one.
     *
     * @return {@code now} when no change is left, and the last one when there are not as many
     */
    public Instant whenChanged(String projectId, Instant now, int times) {
        return unsettled(projectId, now)
                .flatMap(resource -> instants(resource.course(), now, times))
                .distinct()
                .sorted()
                .limit(times)
                .reduce(now, (earlier, later) -> later);
    }

    /** When first, at {@code now} or later, a goal is met; nothing when it is not by {@code until}. */
    public Optional<Instant> whenMet(String projectId, Goal goal, Instant now, Instant until) {
        List<Course<?>> courses = meant(projectId, goal.kind(), goal.id())
                .<Course<?>>map(Resource::course)
                .toList();
        return Stream.concat(
                        Stream.of(now),
                        courses.stream()
                                .flatMap(course ->
                                        course.between(now, until).limit(MOST).map(Shift::at))
                                .sorted())
                .filter(instant -> courses.stream().allMatch(course -> goal.isMetBy(course.at(instant))))
                .findFirst();
    }

    private static Stream<Instant> instants(Course<?> course, Instant now, int most) {
        return course.between(now, Instant.MAX).map(Shift::at).distinct().limit(most);
    }

    /**
     * Puts a resource into a state at once.
     *
     * @throws RefusedException when it cannot be put there; its message lists the states that it can be put into
     */
    public void force(World world, String kind, String id, Forced forced) {
        rooms.stream()
                .filter(room -> room.forcible(kind).contains(forced.state()))
                .findFirst()
                .orElseThrow(() -> cannotBe(kind, forced.state()))
                .force(world, kind, id, forced);
    }

    /**
     * Lets a resource stop before its next step.
     *
     * @throws RefusedException when nothing of this kind can be held, or there is no step before this one
     */
    public void hold(World world, String kind, String id) {
        holding(kind).hold(world, kind, id);
    }

    /**
     * Lets a resource go on that was held; what was left is later by the time that it was.
     *
     * @throws RefusedException when nothing of this kind can be held, or this one is not
     */
    public void release(World world, String kind, String id) {
        holding(kind).release(world, kind, id);
    }

    private Simulated holding(String kind) {
        return rooms.stream()
                .filter(room -> room.canHold(kind))
                .findFirst()
                .orElseThrow(() -> new RefusedException("A %s cannot be held".formatted(kind)));
    }

    private RefusedException cannotBe(String kind, String state) {
        Set<String> legal = rooms.stream()
                .flatMap(room -> room.forcible(kind).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return new RefusedException("A %s cannot be forced into %s, only into one of %s".formatted(kind, state, legal));
    }
}
