package io.github.dliemulator.queue.sizing;

import static java.time.ZoneOffset.UTC;

import io.github.dliemulator.simulation.WorldClock;
import java.time.DayOfWeek;
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

    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final int MINUTES_OF_A_WEEK = 7 * MINUTES_OF_A_DAY;

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

    /** Whether somewhere in a week one starts less than so many minutes before or after the other. */
    boolean comesWithin(int minutes, Calendar other, Instant since, Instant othersSince) {
        return minutesOfWeek(since)
                .anyMatch(one -> other.minutesOfWeek(othersSince).anyMatch(two -> apart(one, two) < minutes));
    }

    private Stream<Integer> minutesOfWeek(Instant since) {
        Stream<DayOfWeek> starting =
                days.isEmpty() ? first(since).map(start -> start.atOffset(UTC).getDayOfWeek()).stream() : days.stream();
        return starting.map(day -> day.ordinal() * MINUTES_OF_A_DAY + hour * 60 + minute);
    }

    private static int apart(int one, int two) {
        int apart = Math.abs(one - two);
        return Math.min(apart, MINUTES_OF_A_WEEK - apart);
    }

    private static Instant later(Instant one, Instant two) {
        return one.isAfter(two) ? one : two;
    }
}
