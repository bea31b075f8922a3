package io.github.dliemulator.simulation.timeline;

import java.util.stream.Stream;

/** A room whose resources change in time. What it shows here is all that the operator's door knows of it. */
public interface Simulated {

    /** Every resource of this project, in an order that does not change. */
    Stream<Resource> resources(String projectId);
}
