package io.github.dliemulator.upstream.drift;

import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.timeline.TransitionalState;
import io.github.dliemulator.upstream.drift.DriftReport.TimingVerdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** States in which a resource of the upstream was seen, and the timeline that the emulator has for it. */
final class ObservedResource {

    private static final int MAX_OBSERVATIONS = 100;
    private static final long TOLERANCE_MILLIS = 1000;

    private final List<StateRun> runs = new ArrayList<>();
    private List<TimelineStep> emulatedSteps = List.of();

    private record StateRun(String state, long first, long last) {}

    /** @param transitional whether the state ends without another call */
    private record TimelineStep(String state, long from, boolean transitional) {

        private static TimelineStep of(Timeline.Step<?> step) {
            boolean transitional = step.state() instanceof TransitionalState state && state.isTransitional();
            return new TimelineStep(String.valueOf(step.state()), step.from().toEpochMilli(), transitional);
        }
    }

    /** @param minObservedMillis time between the first and the last response with the state */
    record ObservedTransition(String name, long minObservedMillis, long observedMillis, long emulatedMillis) {

        TimingVerdict verdict() {
            if (minObservedMillis > 2 * emulatedMillis + TOLERANCE_MILLIS) {
                return TimingVerdict.TOO_FAST;
            }
            return 2 * observedMillis + TOLERANCE_MILLIS < emulatedMillis ? TimingVerdict.TOO_SLOW : TimingVerdict.FITS;
        }

        Duration observedTime() {
            return Duration.ofMillis(observedMillis);
        }

        Duration emulatedTime() {
            return Duration.ofMillis(emulatedMillis);
        }
    }

    void observe(String state, long millis, List<? extends Timeline.Step<?>> steps) {
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).state().equals(state)) {
            runs.set(last, new StateRun(state, runs.get(last).first(), millis));
        } else if (runs.size() < MAX_OBSERVATIONS) {
            runs.add(new StateRun(state, millis, millis));
        }
        if (!steps.isEmpty()) {
            emulatedSteps = steps.stream().map(TimelineStep::of).toList();
        }
    }

    List<String> observedStates() {
        return runs.stream().map(StateRun::state).toList();
    }

    List<String> emulatedStates() {
        return emulatedSteps.stream().map(TimelineStep::state).toList();
    }

    /** Whether the emulator's timeline contains the states that were seen, in their order. */
    boolean matchesEmulatedStates() {
        int index = 0;
        for (TimelineStep step : emulatedSteps) {
            if (index < runs.size() && step.state().equals(runs.get(index).state())) {
                index++;
            }
        }
        return emulatedSteps.isEmpty() || index == runs.size();
    }

    /** Transitions that were seen and that the timeline contains. */
    List<ObservedTransition> transitions() {
        List<ObservedTransition> transitions = new ArrayList<>();
        for (int i = 0; i + 1 < runs.size(); i++) {
            StateRun from = runs.get(i);
            StateRun to = runs.get(i + 1);
            for (int j = 0; j + 1 < emulatedSteps.size(); j++) {
                if (emulatedSteps.get(j).transitional()
                        && emulatedSteps.get(j).state().equals(from.state())
                        && emulatedSteps.get(j + 1).state().equals(to.state())) {
                    transitions.add(new ObservedTransition(
                            from.state() + "->" + to.state(),
                            from.last() - from.first(),
                            to.first() - from.first(),
                            emulatedSteps.get(j + 1).from()
                                    - emulatedSteps.get(j).from()));
                    break;
                }
            }
        }
        return transitions;
    }
}
