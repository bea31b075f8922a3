package io.github.dliemulator.upstream.drift;

import io.github.dliemulator.simulation.timeline.Passing;
import io.github.dliemulator.simulation.timeline.Timeline;
import io.github.dliemulator.upstream.drift.Drift.Pace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One resource of the upstream, as it was seen, beside the course that the emulator gives it. */
final class Watched {

    private static final int MOST = 100;
    private static final long TOLERANCE_MILLIS = 1000;

    private final List<Look> looks = new ArrayList<>();
    private List<Step> modelled = List.of();

    private record Look(String state, long first, long last) {}

    /** @param passes whether it only lasts for a time, unless somebody does something */
    private record Step(String state, long from, boolean passes) {

        private static Step of(Timeline.Step<?> step) {
            boolean passes = step.state() instanceof Passing state && state.isPassing();
            return new Step(String.valueOf(step.state()), step.from().toEpochMilli(), passes);
        }
    }

    /** @param lower the least time that the state lasted, since it was seen so long */
    record Edge(String name, long lower, long observed, long modelled) {

        Pace pace() {
            if (lower > 2 * modelled + TOLERANCE_MILLIS) {
                return Pace.TOO_FAST;
            }
            return 2 * observed + TOLERANCE_MILLIS < modelled ? Pace.TOO_SLOW : Pace.FITS;
        }

        Duration observedTime() {
            return Duration.ofMillis(observed);
        }

        Duration modelledTime() {
            return Duration.ofMillis(modelled);
        }
    }

    void see(String state, long millis, List<? extends Timeline.Step<?>> course) {
        int last = looks.size() - 1;
        if (last >= 0 && looks.get(last).state().equals(state)) {
            looks.set(last, new Look(state, looks.get(last).first(), millis));
        } else if (looks.size() < MOST) {
            looks.add(new Look(state, millis, millis));
        }
        if (!course.isEmpty()) {
            modelled = course.stream().map(Step::of).toList();
        }
    }

    List<String> observed() {
        return looks.stream().map(Look::state).toList();
    }

    List<String> modelled() {
        return modelled.stream().map(Step::state).toList();
    }

    /** Whether the emulator's resource passes, or will pass, through the states that were seen, in their order. */
    boolean isModelled() {
        int place = 0;
        for (Step step : modelled) {
            if (place < looks.size() && step.state().equals(looks.get(place).state())) {
                place++;
            }
        }
        return modelled.isEmpty() || place == looks.size();
    }

    /** The changes that were seen and are modelled. */
    List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i + 1 < looks.size(); i++) {
            Look from = looks.get(i);
            Look to = looks.get(i + 1);
            for (int j = 0; j + 1 < modelled.size(); j++) {
                if (modelled.get(j).passes()
                        && modelled.get(j).state().equals(from.state())
                        && modelled.get(j + 1).state().equals(to.state())) {
                    edges.add(new Edge(
                            from.state() + "->" + to.state(),
                            from.last() - from.first(),
                            to.first() - from.first(),
                            modelled.get(j + 1).from() - modelled.get(j).from()));
                    break;
                }
            }
        }
        return edges;
    }
}
