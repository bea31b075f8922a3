package io.github.dliemulator.script;

import io.github.dliemulator.timeline.DelayedOperation;
import io.github.dliemulator.timeline.TransitionalState;
import io.github.dliemulator.world.ResourceKind;
import java.util.Map;
import java.util.Set;

/**
 * States and state transitions of the resources of one kind. The module of the kind implements it. A change begins in a
 * transitional state; a new resource begins in the first of them.
 */
public interface StateMachineDefinition<S extends Enum<S> & TransitionalState> {

    ResourceKind kind();

    /** The states that can follow each state. */
    Map<S, Set<S>> transitions();

    /** The operation whose delay is the time from the first state of a new resource to the next one. */
    DelayedOperation startOperation();

    /** The states in which a resource has a failure message. */
    default Set<S> failureStates() {
        return Set.of();
    }

    /** The kinds of resources whose tags can hold scripts for resources of this kind. */
    default Set<ResourceKind> taggedKinds() {
        return Set.of(kind());
    }
}
