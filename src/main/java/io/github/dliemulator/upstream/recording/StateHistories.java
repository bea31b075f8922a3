package io.github.dliemulator.upstream.recording;

import io.github.dliemulator.upstream.recording.Recording.StateHistory;
import io.github.dliemulator.upstream.recording.Recording.StateInterval;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Derives the states of resources, and how long they lasted, from recorded responses. */
final class StateHistories {

    private StateHistories() {}

    private record StateRun(String state, long first, long last) {}

    static List<StateHistory> from(List<Exchange> exchanges, long start, StateReader stateReader) {
        Map<String, List<StateRun>> runs = new LinkedHashMap<>();
        exchanges.stream()
                .filter(exchange -> exchange.isRead() && exchange.status() == 200)
                .sorted(Comparator.comparingLong(Exchange::firstMillis))
                .forEach(exchange -> stateReader
                        .read(exchange.answer())
                        .forEach(observation -> runs.computeIfAbsent(observation.resource(), none -> new ArrayList<>())
                                .add(new StateRun(
                                        observation.state(), exchange.firstMillis(), exchange.lastMillis()))));
        return runs.entrySet().stream()
                .map(entry -> new StateHistory(entry.getKey(), toIntervals(entry.getValue(), start)))
                .toList();
    }

    private static List<StateInterval> toIntervals(List<StateRun> runs, long start) {
        List<StateRun> merged = new ArrayList<>();
        for (StateRun run : runs) {
            StateRun last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && last.state().equals(run.state())) {
                merged.set(
                        merged.size() - 1, new StateRun(last.state(), last.first(), Math.max(last.last(), run.last())));
            } else {
                merged.add(run);
            }
        }
        List<StateInterval> intervals = new ArrayList<>();
        for (int i = 0; i < merged.size(); i++) {
            intervals.add(toInterval(merged.get(i), i + 1 < merged.size() ? merged.get(i + 1) : null, start));
        }
        return intervals;
    }

    private static StateInterval toInterval(StateRun run, @Nullable StateRun next, long start) {
        return new StateInterval(
                run.state(),
                Duration.ofMillis(run.first() - start),
                Duration.ofMillis(run.last() - start),
                next == null ? null : Duration.ofMillis(next.first() - run.first()));
    }
}
