package io.github.dliemulator.timeline;

/** A state of a resource; some of them only pass, and clients poll until they have. */
public interface TransitionalState {

    boolean isTransitional();
}
