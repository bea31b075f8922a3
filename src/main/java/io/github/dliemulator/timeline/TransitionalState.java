package io.github.dliemulator.timeline;

/** State of a resource. In a transitional one a change is in progress, and clients poll until it ends. */
public interface TransitionalState {

    boolean isTransitional();
}
