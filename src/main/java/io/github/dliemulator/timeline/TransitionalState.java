package io.github.dliemulator.timeline;

/** State of a resource. In a transitional one a change is in progress, and clients poll until it ends. */
public interface TransitionalState {

    boolean isTransitional();

    /** Whether changes begin in this state. A transitional state that only follows another one begins none. */
    default boolean beginsChange() {
        return isTransitional();
    }
}
