package io.github.dliemulator.simulation.timeline;

import io.github.dliemulator.simulation.World;
import java.util.Set;
import java.util.stream.Stream;

/** A room whose resources change in time. What it shows here is all that the operator's door knows of it. */
public interface Simulated {

    /** Every resource of this project, in an order that does not change. */
    Stream<Resource> resources(String projectId);

    /** The states into which the operator can put a resource of this kind at once. */
    default Set<String> forcible(String kind) {
        return Set.of();
    }

    /** Puts a resource into one of the states that are {@link #forcible} for its kind. */
    default void force(World world, String kind, String id, String state) {
        throw new UnsupportedOperationException("No state of a %s is forcible".formatted(kind));
    }
}
