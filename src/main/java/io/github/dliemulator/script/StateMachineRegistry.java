package io.github.dliemulator.script;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Which scripts there can be, of all rooms together. */
@Component
public class StateMachineRegistry {

    private static final int MAX_SCRIPTS = 100;

    private final List<StateMachineDefinition<?>> definitions;

    StateMachineRegistry(List<StateMachineDefinition<?>> definitions) {
        this.definitions = definitions.stream()
                .sorted(Comparator.comparing(StateMachineDefinition::kind))
                .toList();
    }

    /** @throws IllegalArgumentException when one of them cannot be; its message says where and why */
    public void validate(List<Script> scripts) {
        if (scripts.size() > MAX_SCRIPTS) {
            throw new IllegalArgumentException("There can be %d scripts and no more".formatted(MAX_SCRIPTS));
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
     * What is written where no JSON can be.
     *
     * @throws IllegalArgumentException when it cannot be; its message says why
     */
    public ScriptSteps parseSteps(String kind, String text) {
        ScriptSteps steps = ScriptSteps.parse(text);
        validator(kind, text, steps).validate();
        return steps;
    }

    /** The same, for a resource that is new. */
    public ScriptSteps parseStepsForCreation(String kind, String text) {
        ScriptSteps steps = ScriptSteps.parse(text);
        validator(kind, text, steps).validateForCreation();
        return steps;
    }

    private ScriptValidator<?> validator(String kind, String text, ScriptSteps steps) {
        String location = "'%s'".formatted(text);
        return ScriptValidator.of(findByKind(kind, location), steps, path -> location);
    }

    private StateMachineDefinition<?> findByKind(String name, String location) {
        return definitions.stream()
                .filter(kind -> kind.kind().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s: there are scripts for %s, not for %s"
                        .formatted(
                                location,
                                definitions.stream()
                                        .map(StateMachineDefinition::kind)
                                        .collect(joining(", ")),
                                name)));
    }
}
