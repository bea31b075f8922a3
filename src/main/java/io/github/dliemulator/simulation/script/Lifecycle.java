package io.github.dliemulator.simulation.script;

import io.github.dliemulator.simulation.timeline.Passing;
import java.util.Map;
import java.util.Set;

/**
 * How the resources of one kind go from state to state; their room says so. Each state that passes is where a change begins,
 * the first of them where a new resource does.
 */
public interface Lifecycle<S extends Enum<S> & Passing> {

    String kind();

    /** The states to which each state can lead. */
    Map<S, Set<S>> edges();

    /** The states that have a message. */
    default Set<S> failures() {
        return Set.of();
    }
}
