package io.github.dliemulator.script;

import static java.util.stream.Collectors.joining;

import io.github.dliemulator.timeline.DelayedOperation;
import io.github.dliemulator.timeline.TransitionalState;
import io.github.dliemulator.world.ResourceKind;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The state machines of all modules, against which scripts are validated. */
@Component
public class StateMachineRegistry {

    private static final int MAX_SCRIPTS = 100;

    private final List<StateMachineDefinition<?>> definitions;

    StateMachineRegistry(List<StateMachineDefinition<?>> definitions) {
        this.definitions = definitions.stream()
                .sorted(Comparator.comparing(definition -> definition.kind().name()))
                .toList();
    }

    /** @throws IllegalArgumentException if a script is invalid */
    public void validate(List<Script> scripts) {
        if (scripts.size() > MAX_SCRIPTS) {
            throw new IllegalArgumentException("There can be at most %d scripts".formatted(MAX_SCRIPTS));
        }
        IntStream.range(0, scripts.size()).forEach(i -> validate(scripts.get(i), "[%d]".formatted(i)));
    }

    private void validate(Script script, String location) {
        StateMachineDefinition<?> kind =
                findByKind(Preconditions.requireValue(location, script).match().kind(), location + ".match.kind");
        ScriptValidator.of(kind, script.scriptSteps(), path -> location + "." + path)
                .validate();
    }

    /**
     * Parses a script that is written as text.
     *
     * @throws IllegalArgumentException if it is invalid
     */
    public ScriptSteps parseSteps(String kind, String text) {
        ScriptSteps steps = ScriptSteps.parse(text);
        validator(kind, text, steps).validate();
        return steps;
    }

    /**
     * Parses a script for new resources that is in the tag of a resource.
     *
     * @param tagged kind of the tagged resource; null if it has no kind
     * @param kind name of the kind that the script is for
     * @throws IllegalArgumentException if the script is not valid, or not for a kind that such a tag can be for
     */
    public ScriptSteps parseTag(@Nullable ResourceKind tagged, String kind, String text) {
        List<String> kinds = definitions.stream()
                .filter(definition -> definition.taggedKinds().contains(tagged))
                .map(definition -> definition.kind().name())
                .toList();
        if (!kinds.contains(kind)) {
            throw new IllegalArgumentException(
                    kinds.isEmpty()
                            ? "there are no scripts for resources of this type"
                            : "there can be scripts for %s here, not for %s"
                                    .formatted(String.join(" and ", kinds), kind));
        }
        ScriptSteps steps = ScriptSteps.parse(text);
        validator(kind, text, steps).validateForCreation();
        return steps;
    }

    /** The operation whose delay passes between two states of a new resource; empty for other states. */
    public Optional<DelayedOperation> findStartOperation(String kind, String from, String to) {
        return definitions.stream()
                .filter(definition -> definition.kind().name().equals(kind) && isStart(definition, from, to))
                .<DelayedOperation>map(StateMachineDefinition::startOperation)
                .findFirst();
    }

    private static <S extends Enum<S> & TransitionalState> boolean isStart(
            StateMachineDefinition<S> definition, String from, String to) {
        S first = EnumSet.copyOf(definition.transitions().keySet()).iterator().next();
        return first.name().equals(from)
                && Objects.requireNonNull(definition.transitions().get(first)).stream()
                        .filter(state -> !definition.failureStates().contains(state))
                        .anyMatch(state -> state.name().equals(to));
    }

    private ScriptValidator<?> validator(String kind, String text, ScriptSteps steps) {
        String location = "'%s'".formatted(text);
        return ScriptValidator.of(findByKind(kind, location), steps, path -> location);
    }

    private StateMachineDefinition<?> findByKind(String name, String location) {
        return definitions.stream()
                .filter(definition -> definition.kind().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s: there are scripts for %s, not for %s"
                        .formatted(
                                location,
                                definitions.stream()
                                        .map(definition -> definition.kind().name())
                                        .sorted()
                                        .collect(joining(", ")),
                                name)));
    }
}
