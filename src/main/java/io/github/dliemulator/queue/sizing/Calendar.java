package io.github.dliemulator.queue.sizing;

import static java.time.ZoneOffset.UTC;

import io.github.dliemulator.simulation.WorldClock;
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
public record Calendar(
        int hour,
        int minute,
        List<DayOfWeek> days,
        @Nullable Instant begin,
        @Nullable Instant end) {

    private static final Duration WEEK = Duration.ofDays(7);

    /** The first start after {@code after}, of a plan that holds from {@code since} on. */
    Optional<Instant> next(Instant since, Instant after) {
        return days.isEmpty() ? first(since).filter(start -> start.isAfter(after)) : first(later(since, after));
    }

    private Optional<Instant> first(Instant after) {
        Instant from = begin == null ? after : later(after, begin.minusMillis(1));
        LocalDate today = LocalDate.ofInstant(from, UTC);
        return IntStream.rangeClosed(0, 7)
                .mapToObj(today::plusDays)
                .filter(day -> days.isEmpty() || days.contains(day.getDayOfWeek()))
                .map(day -> day.atTime(hour, minute).toInstant(UTC))
                .filter(start -> start.isAfter(from))
                .findFirst()
                .filter(start -> !start.isAfter(end == null ? WorldClock.LATEST : end))
                .filter(start -> !start.isAfter(WorldClock.LATEST));
    }

    /** The latest start that is not after {@code until}, of a plan that holds from {@code since} on. */
    Optional<Instant> last(Instant since, Instant until) {
        return days.isEmpty()
                ? first(since).filter(start -> !start.isAfter(until))
                : latest(end == null || end.isAfter(until) ? until : end)
                        .filter(start -> start.isAfter(since) && (begin == null || !start.isBefore(begin)));
    }

    private Optional<Instant> latest(Instant until) {
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
    boolean comesWithin(Duration distance, Calendar other, Instant since, Instant othersSince) {
        Instant from = later(later(since, earliest()), later(othersSince, other.earliest()))
                .minus(distance);
        Instant until = from.plus(distance).plus(distance).plus(WEEK);
        return Stream.iterate(next(since, from), Optional::isPresent, start -> next(since, start.orElseThrow()))
                .map(Optional::orElseThrow)
                .takeWhile(start -> !start.isAfter(until))
                .anyMatch(start -> other.next(othersSince, start.minus(distance))
                        .filter(close -> close.isBefore(start.plus(distance)))
                        .isPresent());
    }

    private Instant earliest() {
        return begin == null ? Instant.EPOCH : begin;
    }

    private static Instant later(Instant one, Instant two) {
        return one.isAfter(two) ? one : two;
    }
}
