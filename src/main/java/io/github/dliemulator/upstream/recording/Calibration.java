package io.github.dliemulator.upstream.recording;

import io.github.dliemulator.simulation.chance.Change;
import io.github.dliemulator.simulation.chance.Delay;
import io.github.dliemulator.simulation.chance.Timing;
import io.github.dliemulator.upstream.recording.Recording.Stay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long changes took upstream, as far as they were recorded.
 *
 * @param timing from the shortest to the longest that was seen, for the changes that were; the world's own for the others
 * @param samples what it rests on
 */
public record Calibration(Timing timing, Map<Change, Sample> samples) {

    /**
     * How long one kind of change took.
     *
     * @param count how many were seen from their beginning to their end
     */
    public record Sample(int count, Duration shortest, Duration median, Duration longest) {

        private static Sample of(List<Duration> seen) {
            List<Duration> sorted = seen.stream().sorted().toList();
            return new Sample(
                    sorted.size(), sorted.get(0), sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
        }

        private Delay delay() {
            return shortest.equals(longest) ? new Delay.Fixed(shortest) : new Delay.Between(shortest, longest);
        }
    }

    static Calibration of(Recording recording, Timing now) {
        Map<Change, List<Duration>> seen = new EnumMap<>(Change.class);
        for (Recording.History history :
                recording.histories() == null ? List.<Recording.History>of() : recording.histories()) {
            for (int i = 0; i + 1 < history.states().size(); i++) {
                Stay from = history.states().get(i);
                Change change = change(
                        history.resource(),
                        from.state(),
                        history.states().get(i + 1).state());
                if (change != null && from.lasted() != null) {
                    seen.computeIfAbsent(change, none -> new ArrayList<>()).add(from.lasted());
                }
            }
        }
        Map<Change, Sample> samples = new EnumMap<>(Change.class);
        Map<Change, Delay> delays = new EnumMap<>(now.delays());
        seen.forEach((change, durations) -> samples.put(change, Sample.of(durations)));
        samples.forEach((change, sample) -> delays.put(change, sample.delay()));
        return new Calibration(new Timing(now.profile(), delays, now.failures()), samples);
    }

    private static @Nullable Change change(String resource, String from, String to) {
        if (!from.equals("CREATING")) {
            return null;
        }
        if (resource.startsWith("peer/") && to.equals("ACTIVE")) {
            return Change.PEERING;
        }
        return resource.startsWith("pool/") && to.equals("AVAILABLE") ? Change.POOL_START : null;
    }
}
