package io.github.dliemulator.admin.journal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.github.dliemulator.timeline.TransitionalState;
import io.github.dliemulator.world.Resource;
import io.github.dliemulator.world.ResourceRegistry;
import io.github.dliemulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Derives the polling report of a project from its journal and the timelines of its resources: how clients polled, and
 * which states they saw.
 */
@Component
class PollingAnalyzer {

    private final Journal journal;
    private final ResourceRegistry resources;

    PollingAnalyzer(Journal journal, ResourceRegistry resources) {
        this.journal = journal;
        this.resources = resources;
    }

    private record PollingKey(String resource, @Nullable String userAgent) {}

    List<PollingView> analyze(World world) {
        String projectId = world.projectId();
        List<JournalEntry> entries = journal.findAll(projectId);
        return entries.stream()
                .filter(entry -> entry.isReadOnly()
                        && entry.handling().resource() != null
                        && entry.response().status() == 200)
                .collect(groupingBy(
                        entry -> new PollingKey(
                                String.valueOf(entry.handling().resource()),
                                entry.request().userAgent()),
                        LinkedHashMap::new,
                        toList()))
                .entrySet()
                .stream()
                .filter(group -> !group.getKey().resource().endsWith("/*"))
                .map(group -> toView(
                        group.getKey(),
                        group.getValue(),
                        findResources(projectId, group.getKey(), entries),
                        world.now()))
                .toList();
    }

    /**
     * Returns the polled resources with their current timelines. For a deleted resource, returns the timelines before
     * its last change in the journal.
     */
    private List<Resource> findResources(String projectId, PollingKey key, List<JournalEntry> entries) {
        String[] parts = key.resource().split("/", 2);
        List<Resource> current =
                resources.resolve(projectId, parts[0], parts[1]).toList();
        return current.isEmpty() ? findLastKnown(key, entries) : current;
    }

    private List<Resource> findLastKnown(PollingKey key, List<JournalEntry> entries) {
        return entries.stream()
                .filter(entry -> key.resource().equals(entry.handling().resource()))
                .map(entry -> entry.handling().before())
                .map(before -> before.stream()
                        .filter(resource -> !resources.hasParts(resource.kind()))
                        .toList())
                .filter(before -> !before.isEmpty())
                .reduce((earlier, later) -> later)
                .orElse(List.of());
    }

    private static PollingView toView(PollingKey key, List<JournalEntry> polls, List<Resource> targets, Instant now) {
        Instant last = polls.get(polls.size() - 1).at();
        Optional<Instant> finished = finishedAt(targets, polls.get(0).at(), now);
        List<JournalEntry> after = finished.stream()
                .flatMap(at -> polls.stream().filter(poll -> !poll.at().isBefore(at)))
                .toList();
        return new PollingView(
                key.resource(),
                key.userAgent(),
                polls.size(),
                polls.get(0).at(),
                last,
                intervals(polls).min(Comparator.naturalOrder()).orElse(null),
                intervals(polls).max(Comparator.naturalOrder()).orElse(null),
                observedStates(polls, targets),
                finished.orElse(null),
                finished.flatMap(at -> after.stream().findFirst().map(poll -> Duration.between(at, poll.at())))
                        .orElse(null),
                Math.max(0, after.size() - 1),
                finished.isPresent() && targets.stream().anyMatch(resource -> isTransitional(resource, last)));
    }

    private static Stream<Duration> intervals(List<JournalEntry> polls) {
        return IntStream.range(1, polls.size())
                .mapToObj(i -> Duration.between(
                        polls.get(i - 1).receivedAt(), polls.get(i).receivedAt()));
    }

    private static List<String> observedStates(List<JournalEntry> polls, List<Resource> targets) {
        List<String> states = polls.stream()
                .map(poll -> targets.stream()
                        .map(resource -> String.valueOf(resource.timeline().at(poll.at())))
                        .distinct()
                        .sorted()
                        .collect(joining(", ")))
                .toList();
        return IntStream.range(0, states.size())
                .filter(i -> i == 0 || !states.get(i).equals(states.get(i - 1)))
                .mapToObj(states::get)
                .toList();
    }

    /**
     * Returns the first virtual time after {@code from} at which no resource is in a transitional state. Empty if none
     * is in one at {@code from}, or if there is no such time until {@code now}.
     */
    private static Optional<Instant> finishedAt(List<Resource> targets, Instant from, Instant now) {
        return targets.stream().noneMatch(resource -> isTransitional(resource, from))
                ? Optional.empty()
                : targets.stream()
                        .flatMap(resource -> resource.timeline()
                                .transitionsBetween(from, now)
                                .limit(1000)
                                .map(shift -> shift.at()))
                        .sorted()
                        .filter(at -> targets.stream().noneMatch(resource -> isTransitional(resource, at)))
                        .findFirst();
    }

    private static boolean isTransitional(Resource resource, Instant at) {
        return resource.timeline().at(at) instanceof TransitionalState state && state.isTransitional();
    }
}
