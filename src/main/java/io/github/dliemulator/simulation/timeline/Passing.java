package io.github.dliemulator.simulation.timeline;

/** A state of a resource; some of them only pass, and clients poll until they have. */
public interface Passing {

    boolean isPassing();
}
