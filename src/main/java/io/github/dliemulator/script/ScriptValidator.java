package io.github.dliemulator.script;

import static java.util.stream.Collectors.joining;

import io.github.dliemulator.script.ScriptStep.Choice;
import io.github.dliemulator.timeline.TransitionalState;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Validates the steps of a script against the state machine of its kind.
 *
 * @param location converts the path of a step to its location in the request, for error texts
 */
record ScriptValidator<S extends Enum<S> & TransitionalState>(
        StateMachineDefinition<S> definition, ScriptSteps script, UnaryOperator<String> location) {

    static <S extends Enum<S> & TransitionalState> ScriptValidator<S> of(
            StateMachineDefinition<S> definition, ScriptSteps script, UnaryOperator<String> location) {
        return new ScriptValidator<>(definition, script, location);
    }

    /** @throws IllegalArgumentException if the script is not possible in any change */
    void validate() {
        validateFrom(startStates());
    }

    /** @throws IllegalArgumentException if the script is not possible for a new resource */
    void validateForCreation() {
        validateFrom(EnumSet.of(startStates().iterator().next()));
    }

    private EnumSet<S> startStates() {
        EnumSet<S> startStates = EnumSet.copyOf(definition.transitions().keySet());
        startStates.removeIf(state -> !state.beginsChange());
        return startStates;
    }

    private void validateFrom(EnumSet<S> startStates) {
        EnumSet<S> from = EnumSet.copyOf(startStates);
        from.removeIf(state -> !script.appliesTo(state));
        if (from.isEmpty()) {
            throw invalid("steps[0].state", "the change begins with %s".formatted(list(startStates)));
        }
        for (int i = 0; i < script.steps().size(); i++) {
            from = statesAfterStep(i, from);
        }
        if (script.steps().stream().filter(ScriptValidator::isHeld).count() > 1) {
            throw invalid("steps", "only one of them can be held");
        }
    }

    private static boolean isHeld(ScriptStep step) {
        return step.choices().stream()
                .map(Choice::duration)
                .anyMatch(duration -> duration != null && duration.delay() == null);
    }

    /** The possible states after a step. */
    private EnumSet<S> statesAfterStep(int step, EnumSet<S> from) {
        List<Choice> choices = script.steps().get(step).choices();
        EnumSet<S> to = EnumSet.copyOf(from);
        to.clear();
        for (int i = 0; i < choices.size(); i++) {
            String path = "steps[%d]%s".formatted(step, choices.size() == 1 ? "" : ".oneOf[%d]".formatted(i));
            EnumSet<S> after = statesAfterChoice(choices.get(i), step == 0, path, from);
            requireDuration(choices.get(i), after, step, path);
            to.addAll(after);
        }
        return to;
    }

    private EnumSet<S> statesAfterChoice(Choice choice, boolean first, String path, EnumSet<S> from) {
        if (choice.state() == null) {
            return from;
        }
        S state = findState(choice.state(), path, from.iterator().next().getDeclaringClass());
        if (!first || !from.contains(state)) {
            from.forEach(before -> requireTransition(before, state, path));
        }
        if (choice.message() != null && !definition.failureStates().contains(state)) {
            throw invalid(path + ".message", "a %s that is %s has no message".formatted(definition.kind(), state));
        }
        return EnumSet.of(state);
    }

    private S findState(String name, String path, Class<S> states) {
        return Arrays.stream(states.getEnumConstants())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> invalid(
                        path + ".state",
                        "a %s is one of %s, not %s".formatted(definition.kind(), list(EnumSet.allOf(states)), name)));
    }

    private void requireTransition(S from, S to, String path) {
        Set<S> allowed = definition.transitions().getOrDefault(from, Set.of());
        if (!allowed.contains(to)) {
            throw invalid(
                    path + ".state",
                    "a %s that is %s becomes %s, not %s"
                            .formatted(
                                    definition.kind(), from, allowed.isEmpty() ? "nothing else" : list(allowed), to));
        }
    }

    /** A state before the last one needs a duration unless it is transitional, and the last state must not have one. */
    private void requireDuration(Choice choice, EnumSet<S> states, int step, String path) {
        boolean last = step == script.steps().size() - 1;
        for (S state : states) {
            if (!state.isTransitional() && last && choice.duration() != null) {
                throw invalid(path + ".for", "nothing comes after %s".formatted(state));
            }
            if (!state.isTransitional()
                    && !last
                    && choice.duration() == null
                    && changesState(script.steps().get(step + 1))) {
                throw invalid(path + ".for", "the duration of %s must be given".formatted(state));
            }
        }
    }

    private static boolean changesState(ScriptStep next) {
        return next.choices().stream().anyMatch(choice -> choice.state() != null);
    }

    private IllegalArgumentException invalid(String path, String reason) {
        return new IllegalArgumentException(location.apply(path) + ": " + reason);
    }

    private static <S extends Enum<S>> String list(Collection<S> states) {
        return states.stream().sorted().map(Enum::name).collect(joining(", "));
    }
}
