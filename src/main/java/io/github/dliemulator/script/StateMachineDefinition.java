package io.github.dliemulator.script;

import io.github.dliemulator.timeline.TransitionalState;
import java.util.Map;
import java.util.Set;

/**
 * How the resources of one kind go from state to state; their room says so. Each state that passes is where a change begins,
 * the first of them where a new resource does.
 */
public interface StateMachineDefinition<S extends Enum<S> & TransitionalState> {

    String kind();

    /** The states to which each state can lead. */
    Map<S, Set<S>> transitions();

    /** The states that have a message. */
    default Set<S> failureStates() {
        return Set.of();
    }
}
