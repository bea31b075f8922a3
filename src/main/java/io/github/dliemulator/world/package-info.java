/** Worlds: the simulated state of projects, with clock, settings, transactions, resources, storage and snapshots. */
@ApplicationModule(allowedDependencies = {"web", "timeline"})
@NullMarked
package io.github.dliemulator.world;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
