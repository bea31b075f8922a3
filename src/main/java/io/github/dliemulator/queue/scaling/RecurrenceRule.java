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
 * When a plan starts, in UTC: on some days of every week, or once.
 *
 * @param days none for a plan that starts once, the next time that it is this hour and minute
 * @param begin before it nothing starts
 * @param end after it nothing starts
 */
public record RecurrenceRule(
        int hour,
        int minute,
        List<DayOfWeek> days,
        @Nullable Instant begin,
        @Nullable Instant end) {

    private static final Duration WEEK = Duration.ofDays(7);

    /** The first start after {@code after}, of a plan that holds from {@code since} on. */
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

    /** The latest start that is not after {@code until}, of a plan that holds from {@code since} on. */
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
     * Whether one starts less than so long before or after the other. What recurs does so every week, so the first week in which
     * both can start tells.
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
