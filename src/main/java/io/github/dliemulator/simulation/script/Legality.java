package io.github.dliemulator.simulation.script;

import static java.util.stream.Collectors.joining;

import io.github.dliemulator.simulation.script.Step.Choice;
import io.github.dliemulator.simulation.timeline.Passing;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Whether a plot leads from state to state as the resources of its kind do.
 *
 * @param place how to name a part of the plot to the person who wrote it
 */
record Legality<S extends Enum<S> & Passing>(Lifecycle<S> kind, Plot plot, UnaryOperator<String> place) {

    static <S extends Enum<S> & Passing> Legality<S> of(Lifecycle<S> kind, Plot plot, UnaryOperator<String> place) {
        return new Legality<>(kind, plot, place);
    }

    /** @throws IllegalArgumentException when it is legal in no change */
    void requireAnyBeginning() {
        requireFrom(beginnings());
    }

    /** @throws IllegalArgumentException when it is not legal where a new resource begins */
    void requireFirstBeginning() {
        requireFrom(EnumSet.of(beginnings().iterator().next()));
    }

    private EnumSet<S> beginnings() {
        EnumSet<S> beginnings = EnumSet.copyOf(kind.edges().keySet());
        beginnings.removeIf(state -> !state.isPassing());
        return beginnings;
    }

    private void requireFrom(EnumSet<S> beginnings) {
        EnumSet<S> from = EnumSet.copyOf(beginnings);
        from.removeIf(state -> !plot.isFor(state));
        if (from.isEmpty()) {
            throw refused("steps[0].state", "what begins here is %s".formatted(list(beginnings)));
        }
        for (int i = 0; i < plot.steps().size(); i++) {
            from = next(i, from);
        }
        if (plot.steps().stream().filter(Legality::holds).count() > 1) {
            throw refused("steps", "no more than one of them can be held");
        }
    }

    private static boolean holds(Step step) {
        return step.choices().stream().map(Choice::stay).anyMatch(stay -> stay != null && stay.delay() == null);
    }

    /** What the resource can be after a step, whichever its choice. */
    private EnumSet<S> next(int step, EnumSet<S> from) {
        List<Choice> choices = plot.steps().get(step).choices();
        EnumSet<S> to = EnumSet.copyOf(from);
        to.clear();
        for (int i = 0; i < choices.size(); i++) {
            String path = "steps[%d]%s".formatted(step, choices.size() == 1 ? "" : ".oneOf[%d]".formatted(i));
            EnumSet<S> after = after(choices.get(i), step == 0, path, from);
            requireLasting(choices.get(i), after, step, path);
            to.addAll(after);
        }
        return to;
    }

    private EnumSet<S> after(Choice choice, boolean first, String path, EnumSet<S> from) {
        if (choice.state() == null) {
            return from;
        }
        S state = state(choice.state(), path, from.iterator().next().getDeclaringClass());
        if (!first || !from.contains(state)) {
            from.forEach(before -> requireEdge(before, state, path));
        }
        if (choice.message() != null && !kind.failures().contains(state)) {
            throw refused(path + ".message", "a %s that is %s has none".formatted(kind.kind(), state));
        }
        return EnumSet.of(state);
    }

    private S state(String name, String path, Class<S> states) {
        return Arrays.stream(states.getEnumConstants())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> refused(
                        path + ".state",
                        "a %s is one of %s, not %s".formatted(kind.kind(), list(EnumSet.allOf(states)), name)));
    }

    private void requireEdge(S from, S to, String path) {
        Set<S> legal = kind.edges().getOrDefault(from, Set.of());
        if (!legal.contains(to)) {
            throw refused(
                    path + ".state",
                    "a %s that is %s becomes %s, not %s"
                            .formatted(kind.kind(), from, legal.isEmpty() ? "nothing else" : list(legal), to));
        }
    }

    /** Only a state that passes takes its time by itself, and nothing lasts after which nothing comes. */
    private void requireLasting(Choice choice, EnumSet<S> states, int step, String path) {
        boolean last = step == plot.steps().size() - 1;
        for (S state : states) {
            if (!state.isPassing() && last && choice.stay() != null) {
                throw refused(path + ".for", "nothing comes after %s".formatted(state));
            }
            if (!state.isPassing()
                    && !last
                    && choice.stay() == null
                    && becomesAnother(plot.steps().get(step + 1))) {
                throw refused(path + ".for", "it must say for how long it is %s".formatted(state));
            }
        }
    }

    private static boolean becomesAnother(Step next) {
        return next.choices().stream().anyMatch(choice -> choice.state() != null);
    }

    private IllegalArgumentException refused(String path, String why) {
        return new IllegalArgumentException(place.apply(path) + ": " + why);
    }

    private static <S extends Enum<S>> String list(Collection<S> states) {
        return states.stream().sorted().map(Enum::name).collect(joining(", "));
    }
}
