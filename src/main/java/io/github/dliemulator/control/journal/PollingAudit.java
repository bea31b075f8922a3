package io.github.dliemulator.control.journal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.timeline.Passing;
import io.github.dliemulator.simulation.timeline.Resource;
import io.github.dliemulator.simulation.timeline.Resources;
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

/** Tells from a world's calls and the courses of its resources how clients polled, and what they saw. */
@Component
class PollingAudit {

    private final Journal journal;
    private final Resources resources;

    PollingAudit(Journal journal, Resources resources) {
        this.journal = journal;
        this.resources = resources;
    }

    private record Subject(String resource, @Nullable String client) {}

    List<PollingView> of(World world) {
        String projectId = world.projectId();
        List<Call> calls = journal.of(projectId);
        return calls.stream()
                .filter(call -> call.isRead() && call.about() != null && call.status() == 200)
                .collect(groupingBy(
                        call -> new Subject(String.valueOf(call.about()), call.client()), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .filter(polled -> !polled.getKey().resource().endsWith("/*"))
                .map(polled -> view(
                        polled.getKey(), polled.getValue(), courses(projectId, polled.getKey(), calls), world.now()))
                .toList();
    }

    /** As they are; of what is no longer there, as they were when it was last changed. */
    private List<Resource> courses(String projectId, Subject subject, List<Call> calls) {
        String[] parts = subject.resource().split("/", 2);
        List<Resource> there = resources.meant(projectId, parts[0], parts[1]).toList();
        return there.isEmpty() ? lastKnown(subject, calls) : there;
    }

    private static List<Resource> lastKnown(Subject subject, List<Call> calls) {
        return calls.stream()
                .filter(call -> subject.resource().equals(call.about()))
                .map(Call::before)
                .map(before -> before.stream()
                        .filter(resource -> !resource.kind().equals("connection"))
                        .toList())
                .filter(before -> !before.isEmpty())
                .reduce((earlier, later) -> later)
                .orElse(List.of());
    }

    private static PollingView view(Subject subject, List<Call> polls, List<Resource> courses, Instant now) {
        Instant last = polls.get(polls.size() - 1).at();
        Optional<Instant> finished = finished(courses, polls.get(0).at(), now);
        List<Call> after = finished.stream()
                .flatMap(at -> polls.stream().filter(poll -> !poll.at().isBefore(at)))
                .toList();
        return new PollingView(
                subject.resource(),
                subject.client(),
                polls.size(),
                polls.get(0).at(),
                last,
                gaps(polls).min(Comparator.naturalOrder()).orElse(null),
                gaps(polls).max(Comparator.naturalOrder()).orElse(null),
                saw(polls, courses),
                finished.orElse(null),
                finished.flatMap(at -> after.stream().findFirst().map(poll -> Duration.between(at, poll.at())))
                        .orElse(null),
                Math.max(0, after.size() - 1),
                finished.isPresent() && courses.stream().anyMatch(course -> isPassing(course, last)));
    }

    private static Stream<Duration> gaps(List<Call> polls) {
        return IntStream.range(1, polls.size())
                .mapToObj(i ->
                        Duration.between(polls.get(i - 1).realAt(), polls.get(i).realAt()));
    }

    private static List<String> saw(List<Call> polls, List<Resource> courses) {
        List<String> states = polls.stream()
                .map(poll -> courses.stream()
                        .map(resource -> String.valueOf(resource.course().at(poll.at())))
                        .distinct()
                        .sorted()
                        .collect(joining(", ")))
                .toList();
        return IntStream.range(0, states.size())
                .filter(i -> i == 0 || !states.get(i).equals(states.get(i - 1)))
                .mapToObj(states::get)
                .toList();
    }

    /** When first after {@code from} none of them was passing any more; nothing when none was, or one still is now. */
    private static Optional<Instant> finished(List<Resource> courses, Instant from, Instant now) {
        return courses.stream().noneMatch(course -> isPassing(course, from))
                ? Optional.empty()
                : courses.stream()
                        .flatMap(resource ->
                                resource.course().between(from, now).limit(1000).map(shift -> shift.at()))
                        .sorted()
                        .filter(at -> courses.stream().noneMatch(course -> isPassing(course, at)))
                        .findFirst();
    }

    private static boolean isPassing(Resource resource, Instant at) {
        return resource.course().at(at) instanceof Passing state && state.isPassing();
    }
}
