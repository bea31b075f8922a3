package io.github.dliemulator.upstream.recording;

import io.github.dliemulator.script.StateMachineRegistry;
import io.github.dliemulator.timeline.Delay;
import io.github.dliemulator.timeline.DelayedOperation;
import io.github.dliemulator.timeline.Timing;
import io.github.dliemulator.upstream.recording.Recording.StateInterval;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Timing that fits a recording.
 *
 * @param timing for each recorded operation from the shortest to the longest duration; for the others as it is in the project
 * @param samples the recorded durations by operation
 */
public record Calibration(Timing timing, Map<DelayedOperation, Sample> samples) {

    /**
     * Recorded durations of one operation.
     *
     * @param count number of changes that were recorded from start to end
     */
    public record Sample(int count, Duration shortest, Duration median, Duration longest) {

        private static Sample of(List<Duration> observed) {
            List<Duration> sorted = observed.stream().sorted().toList();
            return new Sample(
                    sorted.size(), sorted.get(0), sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
        }

        private Delay delay() {
            return shortest.equals(longest) ? new Delay.Fixed(shortest) : new Delay.Range(shortest, longest);
        }
    }

    static Calibration of(Recording recording, Timing current, StateMachineRegistry stateMachines) {
        Map<DelayedOperation, List<Duration>> observed = new EnumMap<>(DelayedOperation.class);
        for (Recording.StateHistory history :
                recording.histories() == null ? List.<Recording.StateHistory>of() : recording.histories()) {
            for (int i = 0; i + 1 < history.states().size(); i++) {
                StateInterval from = history.states().get(i);
                Duration duration = from.duration();
                if (duration != null) {
                    stateMachines
                            .findStartOperation(
                                    history.resource().replaceFirst("/.*", ""),
                                    from.state(),
                                    history.states().get(i + 1).state())
                            .ifPresent(operation -> observed.computeIfAbsent(operation, none -> new ArrayList<>())
                                    .add(duration));
                }
            }
        }
        Map<DelayedOperation, Sample> samples = new EnumMap<>(DelayedOperation.class);
        Map<DelayedOperation, Delay> delays = new EnumMap<>(current.delays());
        observed.forEach((operation, durations) -> samples.put(operation, Sample.of(durations)));
        samples.forEach((operation, sample) -> delays.put(operation, sample.delay()));
        return new Calibration(new Timing(current.profile(), delays, current.failures()), samples);
    }
}
