package io.github.dliemulator.pool.scaling;

import static io.github.dliemulator.timeline.Instants.max;
import static io.github.dliemulator.timeline.Instants.min;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Past, current and future CUs of a pool, computed from its policies. If the target changes, at the start of a policy or at a full
 * hour, a scaling starts. It ends after the duration of its policy, unless the next scaling starts before and supersedes it.
 *
 * @param initialCu CUs before the first policy
 * @param policies at least one, by time, no two from one instant
 */
public record CapacitySchedule(int initialCu, List<CapacityPolicy> policies) {

    /** Age up to which the service lists changes (dli_02_0336). */
    public static final Duration HISTORY_RETENTION = Duration.ofDays(30);

    private static final int MAX_POLICIES = 1000;

    public CapacitySchedule {
        policies = List.copyOf(policies);
    }

    /** A schedule that starts with the target of its policy. */
    public static CapacitySchedule of(CapacityPolicy policy) {
        return new CapacitySchedule(policy.targetCu(policy.from()), List.of(policy));
    }

    /** This schedule with another demand from now on and another policy later. Replaces the policies after now. */
    public CapacitySchedule then(Instant now, List<Integer> demand, CapacityPolicy later) {
        CapacityPolicy changed = policyAt(now).withDemand(now, demand, later.scalingDuration(), later.reason());
        return startedBy(now).then(changed).then(later).trim(now.minus(HISTORY_RETENTION));
    }

    private CapacitySchedule startedBy(Instant now) {
        return filter(policy -> !policy.from().isAfter(now));
    }

    private CapacitySchedule then(CapacityPolicy next) {
        return next.hasSameCapacityAs(last())
                ? this
                : filter(policy -> policy.from().isBefore(next.from())).append(next);
    }

    private CapacitySchedule filter(Predicate<CapacityPolicy> predicate) {
        return new CapacitySchedule(
                initialCu, policies.stream().filter(predicate).toList());
    }

    private CapacitySchedule append(CapacityPolicy next) {
        return new CapacitySchedule(
                initialCu, Stream.concat(policies.stream(), Stream.of(next)).toList());
    }

    /** Drops policies that ended before an instant, and keeps at most the latest {@value #MAX_POLICIES}. */
    private CapacitySchedule trim(Instant cutoff) {
        int first = IntStream.range(1, policies.size())
                .filter(index -> index < policies.size() - MAX_POLICIES + 1 || isCompleted(index, cutoff))
                .max()
                .orElse(0);
        return first == 0
                ? this
                : new CapacitySchedule(cuBefore(startOf(first)), policies.subList(first, policies.size()));
    }

    private boolean isCompleted(int next, Instant cutoff) {
        Instant end = startOf(next);
        return !end.isAfter(cutoff)
                && latestStart(justBefore(end)).stream()
                        .noneMatch(start -> start.until().isAfter(end));
    }

    /** The policy that applies at an instant. */
    public CapacityPolicy policyAt(Instant now) {
        return policies.stream()
                .filter(policy -> !policy.from().isAfter(now))
                .reduce((earlier, later) -> later)
                .orElse(policies.get(0));
    }

    /** End of the changes that do not recur; from then on, each day is like the day before. */
    public Instant horizon() {
        return last().from().plus(last().scalingDuration());
    }

    /** The CUs of the pool at an instant. */
    public int cuAt(Instant now) {
        return cuAfter(latestStart(now), now);
    }

    /** The CUs with which a scaling that starts at an instant begins. */
    private int cuBefore(Instant at) {
        return cuAfter(latestStart(justBefore(at)), at);
    }

    private int cuAfter(Optional<ScalingStart> last, Instant now) {
        Instant end = now;
        Optional<ScalingStart> start = last;
        while (start.isPresent()) {
            if (!start.get().until().isAfter(end)) {
                return start.get().targetCu();
            }
            end = start.get().at();
            start = latestStart(justBefore(end));
        }
        return initialCu;
    }

    /** The scaling that started last, completed or not. */
    public Optional<ScalingActivity> latestScaling(Instant now) {
        return latestStart(now).map(start -> toActivity(start, cuBefore(start.at())));
    }

    /** The latest scaling and all later ones, by time. Infinite if the demand changes by the hour. */
    public Stream<ScalingActivity> scalingsFrom(Instant now) {
        return Stream.iterate(
                        latestScaling(now)
                                .or(() -> nextStart(now).map(start -> toActivity(start, cuBefore(start.at())))),
                        Optional::isPresent,
                        activity -> activity.flatMap(this::next))
                .flatMap(Optional::stream);
    }

    /** The scalings that changed the CUs and ended within a period, both instants included. */
    public Stream<ScalingActivity> completedScalings(Instant from, Instant until) {
        return scalingsFrom(justBefore(from))
                .takeWhile(activity -> !activity.from().isAfter(until))
                .filter(ScalingActivity::completed)
                .filter(activity -> activity.originCu() != activity.targetCu())
                .filter(activity ->
                        !activity.until().isBefore(from) && !activity.until().isAfter(until));
    }

    private Optional<ScalingActivity> next(ScalingActivity activity) {
        return nextStart(activity.from()).map(start -> toActivity(start, activity.finalCu()));
    }

    private ScalingActivity toActivity(ScalingStart start, int originCu) {
        boolean supersedesPrevious = latestStart(justBefore(start.at()))
                .filter(earlier -> earlier.until().isAfter(start.at()))
                .isPresent();
        boolean completed = nextStart(start.at())
                .filter(next -> next.at().isBefore(start.until()))
                .isEmpty();
        return new ScalingActivity(
                start.at(), start.until(), originCu, start.targetCu(), supersedesPrevious, completed, start.policy());
    }

    /** Instant at which the target changes. */
    private record ScalingStart(Instant at, CapacityPolicy policy) {

        private Instant until() {
            return at.plus(policy.scalingDuration());
        }

        private int targetCu() {
            return policy.targetCu(at);
        }
    }

    private Optional<ScalingStart> latestStart(Instant now) {
        return IntStream.iterate(policies.size() - 1, index -> index >= 0, index -> index - 1)
                .filter(index -> !startOf(index).isAfter(now))
                .boxed()
                .flatMap(index -> starts(index, hoursDescending(min(now, justBefore(endOf(index))), startOf(index))))
                .findFirst();
    }

    private Optional<ScalingStart> nextStart(Instant now) {
        return IntStream.range(0, policies.size())
                .filter(index -> endOf(index).isAfter(now))
                .boxed()
                .flatMap(index -> starts(index, hoursAscending(now, startOf(index), endOf(index))))
                .findFirst();
    }

    private Stream<ScalingStart> starts(int index, Stream<Instant> candidates) {
        CapacityPolicy policy = policies.get(index);
        return candidates
                .filter(at -> policy.targetCu(at) != targetBefore(index, at))
                .map(at -> new ScalingStart(at, policy));
    }

    private int targetBefore(int index, Instant at) {
        if (at.isAfter(startOf(index))) {
            return policies.get(index).targetCu(justBefore(at));
        }
        return index == 0 ? initialCu : policies.get(index - 1).targetCu(justBefore(at));
    }

    /** The full hours of one day after {@code now} and before {@code end}, and {@code first} if it is after {@code now}. */
    private static Stream<Instant> hoursAscending(Instant now, Instant first, Instant end) {
        Instant hour = nextHour(max(now, first));
        Stream<Instant> start = now.isBefore(first) ? Stream.of(first) : Stream.empty();
        return Stream.concat(
                        start, LongStream.range(0, CapacityPolicy.HOURS_PER_DAY).mapToObj(h -> plusHours(hour, h)))
                .takeWhile(at -> at.isBefore(end));
    }

    /** The full hours of one day from {@code last} down to {@code first}, and {@code first}. */
    private static Stream<Instant> hoursDescending(Instant last, Instant first) {
        Instant hour = last.truncatedTo(ChronoUnit.HOURS);
        return Stream.concat(
                LongStream.range(0, CapacityPolicy.HOURS_PER_DAY)
                        .mapToObj(h -> plusHours(hour, -h))
                        .takeWhile(at -> at.isAfter(first)),
                Stream.of(first));
    }

    private static Instant plusHours(Instant hour, long hours) {
        return hour.plus(hours, ChronoUnit.HOURS);
    }

    /** The first full hour after an instant. */
    public static Instant nextHour(Instant now) {
        return plusHours(now.truncatedTo(ChronoUnit.HOURS), 1);
    }

    private static Instant justBefore(Instant at) {
        return at.minusNanos(1);
    }

    private CapacityPolicy last() {
        return Objects.requireNonNull(policies.get(policies.size() - 1));
    }

    private Instant startOf(int index) {
        return policies.get(index).from();
    }

    private Instant endOf(int index) {
        return index + 1 < policies.size() ? startOf(index + 1) : Instant.MAX;
    }
}
