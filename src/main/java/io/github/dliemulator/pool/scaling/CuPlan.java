package io.github.dliemulator.pool.scaling;

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
 * All that decides on a pool's CUs. Nothing here ticks: what the pool has, had and will have is worked out from its regimes.
 * Where the CUs that it shall have become others, at the start of a regime or at a full hour, a scaling begins; it is over
 * after the time that its regime gives it, unless the next one begins before and takes its place.
 *
 * @param initialCu the CUs before the first regime
 * @param regimes at least one, in order of time, no two from the same instant
 */
public record CuPlan(int initialCu, List<Regime> regimes) {

    /** For as long the service tells what happened (dli_02_0336). */
    public static final Duration REMEMBERED = Duration.ofDays(30);

    private static final int MOST = 1000;

    public CuPlan {
        regimes = List.copyOf(regimes);
    }

    /** A plan that begins with the CUs that its regime wants. */
    public static CuPlan of(Regime regime) {
        return new CuPlan(regime.target(regime.from()), List.of(regime));
    }

    /** From now on another demand, and then another regime; what was to come before is no more. */
    public CuPlan then(Instant now, List<Integer> demand, Regime later) {
        Regime changed = regimeAt(now).withDemand(now, demand, later.scaling(), later.because());
        return upTo(now).then(changed).then(later).since(now.minus(REMEMBERED));
    }

    private CuPlan upTo(Instant now) {
        return only(regime -> !regime.from().isAfter(now));
    }

    private CuPlan then(Regime next) {
        return next.wantsTheSameAs(last())
                ? this
                : only(regime -> regime.from().isBefore(next.from())).and(next);
    }

    private CuPlan only(Predicate<Regime> wanted) {
        return new CuPlan(initialCu, regimes.stream().filter(wanted).toList());
    }

    private CuPlan and(Regime next) {
        return new CuPlan(
                initialCu, Stream.concat(regimes.stream(), Stream.of(next)).toList());
    }

    /** Without what was over by then, and with no more than the latest {@value #MOST} regimes. */
    private CuPlan since(Instant then) {
        int first = IntStream.range(1, regimes.size())
                .filter(i -> i < regimes.size() - MOST + 1 || isOver(i, then))
                .max()
                .orElse(0);
        return first == 0 ? this : new CuPlan(cuBefore(from(first)), regimes.subList(first, regimes.size()));
    }

    private boolean isOver(int next, Instant then) {
        Instant end = from(next);
        return !end.isAfter(then)
                && turnUpTo(before(end)).stream().noneMatch(turn -> turn.until().isAfter(end));
    }

    /** What decides at this instant. */
    public Regime regimeAt(Instant now) {
        return regimes.stream()
                .filter(regime -> !regime.from().isAfter(now))
                .reduce((earlier, later) -> later)
                .orElse(regimes.get(0));
    }

    /** When all that is written down has happened; afterwards each day is like the last. */
    public Instant horizon() {
        return last().from().plus(last().scaling());
    }

    /** The CUs that a pool has at this instant. */
    public int cuAt(Instant now) {
        return reached(turnUpTo(now), now);
    }

    /** The CUs with which a scaling begins at this instant. */
    private int cuBefore(Instant at) {
        return reached(turnUpTo(before(at)), at);
    }

    private int reached(Optional<Turn> last, Instant now) {
        Instant end = now;
        Optional<Turn> turn = last;
        while (turn.isPresent()) {
            if (!turn.get().until().isAfter(end)) {
                return turn.get().target();
            }
            end = turn.get().at();
            turn = turnUpTo(before(end));
        }
        return initialCu;
    }

    /** The scaling that began last, under way or over. */
    public Optional<Scaling> scalingUpTo(Instant now) {
        return turnUpTo(now).map(turn -> scaling(turn, cuBefore(turn.at())));
    }

    /** That one and all later ones, in order of time; without an end where what queues ask for changes by the hour. */
    public Stream<Scaling> scalingsFrom(Instant now) {
        return Stream.iterate(
                        scalingUpTo(now).or(() -> turnAfter(now).map(turn -> scaling(turn, cuBefore(turn.at())))),
                        Optional::isPresent,
                        scaling -> scaling.flatMap(this::following))
                .flatMap(Optional::stream);
    }

    /** Those that came to an end within this span, both instants included, and made a difference. */
    public Stream<Scaling> completed(Instant from, Instant until) {
        return scalingsFrom(before(from))
                .takeWhile(scaling -> !scaling.from().isAfter(until))
                .filter(Scaling::completed)
                .filter(scaling -> scaling.origin() != scaling.target())
                .filter(scaling ->
                        !scaling.until().isBefore(from) && !scaling.until().isAfter(until));
    }

    private Optional<Scaling> following(Scaling scaling) {
        return turnAfter(scaling.from()).map(turn -> scaling(turn, scaling.reached()));
    }

    private Scaling scaling(Turn turn, int origin) {
        boolean overtakes = turnUpTo(before(turn.at()))
                .filter(earlier -> earlier.until().isAfter(turn.at()))
                .isPresent();
        boolean completed = turnAfter(turn.at())
                .filter(next -> next.at().isBefore(turn.until()))
                .isEmpty();
        return new Scaling(turn.at(), turn.until(), origin, turn.target(), overtakes, completed, turn.regime());
    }

    /** Where the target becomes another. */
    private record Turn(Instant at, Regime regime) {

        private Instant until() {
            return at.plus(regime.scaling());
        }

        private int target() {
            return regime.target(at);
        }
    }

    private Optional<Turn> turnUpTo(Instant now) {
        return IntStream.iterate(regimes.size() - 1, i -> i >= 0, i -> i - 1)
                .filter(i -> !from(i).isAfter(now))
                .boxed()
                .flatMap(i -> turns(i, hoursDownFrom(earlier(now, before(end(i))), from(i))))
                .findFirst();
    }

    private Optional<Turn> turnAfter(Instant now) {
        return IntStream.range(0, regimes.size())
                .filter(i -> end(i).isAfter(now))
                .boxed()
                .flatMap(i -> turns(i, hoursUpFrom(now, from(i), end(i))))
                .findFirst();
    }

    private Stream<Turn> turns(int i, Stream<Instant> candidates) {
        Regime regime = regimes.get(i);
        return candidates.filter(at -> regime.target(at) != targetBefore(i, at)).map(at -> new Turn(at, regime));
    }

    private int targetBefore(int i, Instant at) {
        if (at.isAfter(from(i))) {
            return regimes.get(i).target(before(at));
        }
        return i == 0 ? initialCu : regimes.get(i - 1).target(before(at));
    }

    /** A day's full hours from {@code start} on and before {@code end}, {@code first} among them, all after {@code now}. */
    private static Stream<Instant> hoursUpFrom(Instant now, Instant first, Instant end) {
        Instant hour = nextHour(now.isBefore(first) ? first : now);
        Stream<Instant> start = now.isBefore(first) ? Stream.of(first) : Stream.empty();
        return Stream.concat(start, LongStream.range(0, Regime.HOURS).mapToObj(h -> plusHours(hour, h)))
                .takeWhile(at -> at.isBefore(end));
    }

    /** A day's full hours from {@code last} down to {@code first}, and that itself. */
    private static Stream<Instant> hoursDownFrom(Instant last, Instant first) {
        Instant hour = last.truncatedTo(ChronoUnit.HOURS);
        return Stream.concat(
                LongStream.range(0, Regime.HOURS)
                        .mapToObj(h -> plusHours(hour, -h))
                        .takeWhile(at -> at.isAfter(first)),
                Stream.of(first));
    }

    private static Instant plusHours(Instant hour, long hours) {
        return hour.plus(hours, ChronoUnit.HOURS);
    }

    /** The first full hour after this instant. */
    public static Instant nextHour(Instant now) {
        return plusHours(now.truncatedTo(ChronoUnit.HOURS), 1);
    }

    private static Instant before(Instant at) {
        return at.minusNanos(1);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Regime last() {
        return Objects.requireNonNull(regimes.get(regimes.size() - 1));
    }

    private Instant from(int i) {
        return regimes.get(i).from();
    }

    private Instant end(int i) {
        return i + 1 < regimes.size() ? from(i + 1) : Instant.MAX;
    }
}
