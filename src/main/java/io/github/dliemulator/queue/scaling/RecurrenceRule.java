package io.github.dliemulator.queue.scaling;

import static io.github.dliemulator.timeline.Instants.max;
import static io.github.dliemulator.timeline.Instants.min;
import static java.time.ZoneOffset.UTC;

import io.github.dliemulator.world.WorldClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Schedule of a plan in UTC: on some days of every week, or once.
 *
 * @param days days of the week; empty for a plan that starts once, at the next occurrence of the time
 * @param begin first instant at which the plan can start
 * @param end last instant at which the plan can start
 */
public record RecurrenceRule(
        int hour,
        int minute,
        List<DayOfWeek> days,
        @Nullable Instant begin,
        @Nullable Instant end) {

    private static final Duration WEEK = Duration.ofDays(7);

    /** The first start after {@code after} of a plan that applies from {@code effectiveFrom} on. */
    Optional<Instant> next(Instant effectiveFrom, Instant after) {
        return days.isEmpty()
                ? firstAfter(effectiveFrom).filter(start -> start.isAfter(after))
                : firstAfter(max(effectiveFrom, after));
    }

    private Optional<Instant> firstAfter(Instant after) {
        Instant from = begin == null ? after : max(after, begin.minusMillis(1));
        LocalDate today = LocalDate.ofInstant(from, UTC);
        return IntStream.rangeClosed(0, 7)
                .mapToObj(today::plusDays)
                .filter(day -> days.isEmpty() || days.contains(day.getDayOfWeek()))
                .map(day -> day.atTime(hour, minute).toInstant(UTC))
                .filter(start -> start.isAfter(from))
                .findFirst()
                .filter(start -> !start.isAfter(end == null ? WorldClock.MAX_TIME : end))
                .filter(start -> !start.isAfter(WorldClock.MAX_TIME));
    }

    /** The latest start up to {@code until} of a plan that applies from {@code effectiveFrom} on. */
    Optional<Instant> previous(Instant effectiveFrom, Instant until) {
        return days.isEmpty()
                ? firstAfter(effectiveFrom).filter(start -> !start.isAfter(until))
                : latestUntil(end == null ? until : min(end, until))
                        .filter(start -> start.isAfter(effectiveFrom) && (begin == null || !start.isBefore(begin)));
    }

    private Optional<Instant> latestUntil(Instant until) {
        LocalDate today = LocalDate.ofInstant(until, UTC);
        return IntStream.rangeClosed(0, 7)
                .mapToObj(today::minusDays)
                .filter(day -> days.contains(day.getDayOfWeek()))
                .map(day -> day.atTime(hour, minute).toInstant(UTC))
                .filter(start -> !start.isAfter(until))
                .findFirst();
    }

    /**
     * Whether two plans can start less than a distance apart. As starts recur weekly, it suffices to check the first week in which
     * both can start.
     */
    boolean startsWithin(Duration distance, RecurrenceRule other, Instant effectiveFrom, Instant otherEffectiveFrom) {
        Instant from = max(max(effectiveFrom, earliestStart()), max(otherEffectiveFrom, other.earliestStart()))
                .minus(distance);
        Instant until = from.plus(distance).plus(distance).plus(WEEK);
        return Stream.iterate(
                        next(effectiveFrom, from),
                        Optional::isPresent,
                        start -> next(effectiveFrom, start.orElseThrow()))
                .map(Optional::orElseThrow)
                .takeWhile(start -> !start.isAfter(until))
                .anyMatch(start -> other.next(otherEffectiveFrom, start.minus(distance))
                        .filter(nearby -> nearby.isBefore(start.plus(distance)))
                        .isPresent());
    }

    private Instant earliestStart() {
        return begin == null ? Instant.EPOCH : begin;
    }
}
