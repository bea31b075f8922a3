package io.github.dliemulator.world;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Work of a project that starts at an instant of its virtual time and takes real time, such as a statement on an engine. Its result
 * decides the future, so an advance of the clock stops where work starts, and waits for it.
 */
public interface RealTimeWork {

    /** The first virtual time after an instant and up to another at which work starts. */
    Optional<Instant> nextStart(String projectId, Instant after, Instant until);

    /** Whether work that is due has not ended. Starts it if nothing else has. */
    boolean isUnderWay(String projectId);

    /** Starts the work that is due, and waits until it and all work that follows from it at this virtual time has ended. */
    void await(String projectId, Duration timeout);
}
