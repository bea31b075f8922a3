/** A project's simulated state: clock, lock, resources, storage and snapshots. */
@ApplicationModule(allowedDependencies = {"web", "timeline"})
@NullMarked
package io.github.dliemulator.world;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
