package io.github.dliemulator.world;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.github.dliemulator.timeline.StateTimeline;
import io.github.dliemulator.timeline.Timeline.Transition;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The simulated resources of all modules: finds them, lists their state transitions, and holds, releases and forces them. */
@Component
public class ResourceRegistry {

    private static final int MAX_CHANGES = 1000;

    private final List<ResourceProvider> providers;
    private final Map<String, RegisteredKind> kinds;
    private final WorldTransactions transactions;

    ResourceRegistry(List<ResourceProvider> providers, WorldTransactions transactions) {
        this.providers = providers;
        this.kinds = providers.stream()
                .flatMap(provider -> provider.kinds().stream().map(kind -> new RegisteredKind(kind, provider)))
                .collect(toMap(
                        registered -> registered.kind().name(), identity(), rejectDuplicates(), LinkedHashMap::new));
        this.transactions = transactions;
    }

    private record RegisteredKind(ResourceKind kind, ResourceProvider provider) {

        private boolean isPartOf(ResourceKind whole) {
            return whole.equals(kind.partOf());
        }
    }

    private static BinaryOperator<RegisteredKind> rejectDuplicates() {
        return (first, second) -> {
            throw new IllegalStateException("Two providers have the kind " + first.kind());
        };
    }

    /** A state transition of a resource. */
    public record ResourceChange(Resource resource, Transition<?> transition) {}

    /** All resources of a project. */
    public Stream<Resource> list(String projectId) {
        return providers.stream().flatMap(provider -> provider.resources(projectId));
    }

    private Stream<Resource> changingAfter(String projectId, Instant after) {
        return providers.stream().flatMap(provider -> provider.resourcesChangingAfter(projectId, after));
    }

    /** All registered kinds, those that others depend on first. */
    public List<ResourceKind> kinds() {
        return kinds.values().stream().map(RegisteredKind::kind).toList();
    }

    /** Whether resources of this kind consist of others, whose states count instead. */
    public boolean hasParts(ResourceKind kind) {
        return partKinds(kind).findAny().isPresent();
    }

    private Stream<RegisteredKind> partKinds(ResourceKind whole) {
        return kinds.values().stream().filter(registered -> registered.isPartOf(whole));
    }

    /** The resource of this kind and ID; empty also for an unknown kind. */
    public Optional<Resource> find(String projectId, String kindName, String id) {
        return findKind(kindName)
                .flatMap(registered -> registered
                        .provider()
                        .find(projectId, registered.kind(), id)
                        .findFirst());
    }

    private Optional<RegisteredKind> findKind(String kindName) {
        return Optional.ofNullable(kinds.get(kindName));
    }

    /** The resources whose states count for a resource: its parts if its kind has parts, otherwise the resource itself. */
    public Stream<Resource> resolve(String projectId, String kindName, String id) {
        return findKind(kindName).stream()
                .flatMap(registered -> hasParts(registered.kind())
                        ? partKinds(registered.kind())
                                .flatMap(part -> part.provider().findPartsOf(projectId, part.kind(), id))
                        : registered.provider().find(projectId, registered.kind(), id));
    }

    /** The resources whose states count for all resources of a kind. */
    public Stream<Resource> resolve(String projectId, String kindName) {
        return findKind(kindName).stream()
                .flatMap(registered -> list(projectId)
                        .filter(resource -> hasParts(registered.kind())
                                ? registered.kind().equals(resource.kind().partOf())
                                : registered.kind().equals(resource.kind())));
    }

    /**
     * The state transitions after one instant and up to another, by time. Transitions of one instant are in the order of
     * {@link #kinds}. At most the first {@value #MAX_CHANGES} of each resource, as transitions can recur without end.
     */
    public List<ResourceChange> changesBetween(String projectId, Instant after, Instant until) {
        return sortedChanges(
                changingAfter(projectId, after),
                timeline -> timeline.transitionsBetween(after, until).limit(MAX_CHANGES));
    }

    /** The scheduled state transitions, the next one first. */
    public List<ResourceChange> pendingChanges(String projectId, Instant now) {
        return pendingChanges(changingAfter(projectId, now), now);
    }

    /** The scheduled state transitions of these resources, the next one first. */
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
     * The time of the nth state transition after {@code now}. Transitions of one instant count as one.
     *
     * @return {@code now} if no transition is scheduled, and the time of the last one if fewer than n are
     */
    public Instant nthChangeTime(String projectId, Instant now, int n) {
        return changingAfter(projectId, now)
                .flatMap(resource -> transitionTimes(resource.timeline(), now, n))
                .distinct()
                .sorted()
                .limit(n)
                .reduce(now, (earlier, later) -> later);
    }

    /** The first time from {@code now} on at which a wait condition is met; empty if it is not met by {@code until}. */
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
     * @throws WorldConflictException if resources of this kind cannot be forced into this state, or this one cannot be now
     */
    public void force(World entered, String kindName, String id, ForcedState forced) {
        RegisteredKind registered = requireKind(kindName);
        if (!registered.kind().forcibleStates().contains(forced.state())) {
            throw notForcible(registered.kind(), forced.state());
        }
        transactions.run(entered, world -> registered.provider().force(world, registered.kind(), id, forced));
    }

    private static WorldConflictException notForcible(ResourceKind kind, String state) {
        List<String> states = kind.forcibleStates();
        return new WorldConflictException(
                states.isEmpty()
                        ? "A %s cannot be forced into a state".formatted(kind)
                        : "A %s cannot be forced into %s, only into one of %s".formatted(kind, state, states));
    }

    /**
     * Holds a resource before its next state transition.
     *
     * @throws WorldConflictException if resources of this kind cannot be held, or no transition is scheduled
     */
    public void hold(World entered, String kindName, String id) {
        RegisteredKind registered = requireHoldable(kindName);
        transactions.run(entered, world -> registered.provider().hold(world, registered.kind(), id));
    }

    /**
     * Releases a held resource: its remaining transitions are later by the time that it was held.
     *
     * @throws WorldConflictException if resources of this kind cannot be held, or this one is not held
     */
    public void release(World entered, String kindName, String id) {
        RegisteredKind registered = requireHoldable(kindName);
        transactions.run(entered, world -> registered.provider().release(world, registered.kind(), id));
    }

    private RegisteredKind requireHoldable(String kindName) {
        RegisteredKind registered = requireKind(kindName);
        if (!registered.kind().holdable()) {
            throw new WorldConflictException("A %s cannot be held".formatted(kindName));
        }
        return registered;
    }

    private RegisteredKind requireKind(String kindName) {
        return findKind(kindName)
                .orElseThrow(() -> new WorldConflictException(
                        "Unknown resource kind %s. The kinds are %s".formatted(kindName, kinds.keySet())));
    }
}
