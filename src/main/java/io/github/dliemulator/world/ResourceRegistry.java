package io.github.dliemulator.world;

import io.github.dliemulator.timeline.StateTimeline;
import io.github.dliemulator.timeline.Timeline.Transition;
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
public class ResourceRegistry {

    private static final int MAX_CHANGES = 1000;

    private final List<ResourceProvider> providers;
    private final WorldTransactions transactions;

    ResourceRegistry(List<ResourceProvider> providers, WorldTransactions transactions) {
        this.providers = providers;
        this.transactions = transactions;
    }

    /** @param resource whose state it was */
    public record ResourceChange(Resource resource, Transition<?> transition) {}

    public Stream<Resource> list(String projectId) {
        return providers.stream().flatMap(provider -> provider.resources(projectId));
    }

    private Stream<Resource> changingAfter(String projectId, Instant after) {
        return providers.stream().flatMap(provider -> provider.resourcesChangingAfter(projectId, after));
    }

    public Optional<Resource> find(String projectId, String kind, String id) {
        return providers.stream()
                .flatMap(provider -> provider.find(projectId, kind, id))
                .findFirst();
    }

    /** What is meant by who waits for a resource, or looks at it; by a connection, its peers are. */
    public Stream<Resource> resolve(String projectId, String kind, String id) {
        return providers.stream().flatMap(provider -> provider.resolve(projectId, kind, id));
    }

    /** The same of all resources of a kind. */
    public Stream<Resource> resolve(String projectId, String kind) {
        String resolvedKind = kind.equals("connection") ? "peer" : kind;
        return list(projectId).filter(resource -> resource.kind().equals(resolvedKind));
    }

    /**
     * The changes after one instant and up to another, in order of time; at one instant, pools come before queues and
     * queues before peers. What recurs can be more than anyone reads: of each resource only the first {@value #MAX_CHANGES}.
     */
    public List<ResourceChange> changesBetween(String projectId, Instant after, Instant until) {
        return sortedChanges(
                changingAfter(projectId, after),
                timeline -> timeline.transitionsBetween(after, until).limit(MAX_CHANGES));
    }

    /** The changes that are still to come, the next one first. */
    public List<ResourceChange> pendingChanges(String projectId, Instant now) {
        return pendingChanges(changingAfter(projectId, now), now);
    }

    /** The same for whoever has the resources already. */
    public List<ResourceChange> pendingChanges(Stream<Resource> resources, Instant now) {
        return sortedChanges(resources, timeline -> timeline.pendingTransitions(now));
    }

    private List<ResourceChange> sortedChanges(
            Stream<Resource> resources, Function<StateTimeline<?>, Stream<? extends Transition<?>>> transitions) {
        return resources
                .flatMap(resource -> transitions
                        .apply(resource.timeline())
                        .map(transition -> new ResourceChange(resource, transition)))
                .sorted(Comparator.comparing(change -> change.transition().at()))
                .toList();
    }

    /**
     * When the next change comes, or the one after it, and so on; changes of one instant count as one.
     *
     * @return {@code now} when no change is left, and the last one when there are not as many
     */
    public Instant nthChangeTime(String projectId, Instant now, int n) {
        return changingAfter(projectId, now)
                .flatMap(resource -> transitionTimes(resource.timeline(), now, n))
                .distinct()
                .sorted()
                .limit(n)
                .reduce(now, (earlier, later) -> later);
    }

    /** When first, at {@code now} or later, a goal is met; nothing when it is not by {@code until}. */
    public Optional<Instant> firstTimeMet(String projectId, WaitCondition condition, Instant now, Instant until) {
        List<StateTimeline<?>> timelines = resolve(projectId, condition.kind(), condition.id())
                .<StateTimeline<?>>map(Resource::timeline)
                .toList();
        return Stream.concat(
                        Stream.of(now),
                        timelines.stream()
                                .flatMap(timeline -> timeline.transitionsBetween(now, until)
                                        .limit(MAX_CHANGES)
                                        .map(Transition::at))
                                .sorted())
                .filter(instant -> timelines.stream().allMatch(timeline -> condition.isMetBy(timeline.at(instant))))
                .findFirst();
    }

    private static Stream<Instant> transitionTimes(StateTimeline<?> timeline, Instant now, int limit) {
        return timeline.transitionsBetween(now, Instant.MAX)
                .map(Transition::at)
                .distinct()
                .limit(limit);
    }

    /**
     * Puts a resource into a state at once.
     *
     * @throws WorldConflictException when it cannot be put there; its message lists the states that it can be put into
     */
    public void force(World entered, String kind, String id, ForcedState forced) {
        ResourceProvider provider = providers.stream()
                .filter(candidate -> candidate.forcibleStates(kind).contains(forced.state()))
                .findFirst()
                .orElseThrow(() -> cannotForce(kind, forced.state()));
        transactions.run(entered, world -> provider.force(world, kind, id, forced));
    }

    /**
     * Lets a resource stop before its next step.
     *
     * @throws WorldConflictException when nothing of this kind can be held, or there is no step before this one
     */
    public void hold(World entered, String kind, String id) {
        ResourceProvider provider = providerForHold(kind);
        transactions.run(entered, world -> provider.hold(world, kind, id));
    }

    /**
     * Lets a resource go on that was held; what was left is later by the time that it was.
     *
     * @throws WorldConflictException when nothing of this kind can be held, or this one is not
     */
    public void release(World entered, String kind, String id) {
        ResourceProvider provider = providerForHold(kind);
        transactions.run(entered, world -> provider.release(world, kind, id));
    }

    private ResourceProvider providerForHold(String kind) {
        return providers.stream()
                .filter(provider -> provider.canHold(kind))
                .findFirst()
                .orElseThrow(() -> new WorldConflictException("A %s cannot be held".formatted(kind)));
    }

    private WorldConflictException cannotForce(String kind, String state) {
        Set<String> allowed = providers.stream()
                .flatMap(provider -> provider.forcibleStates(kind).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return new WorldConflictException(
                "A %s cannot be forced into %s, only into one of %s".formatted(kind, state, allowed));
    }
}
