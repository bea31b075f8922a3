/** Elastic resource pools: CUs that queues share, by the hour. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "simulation", "tag", "quota", "network"})
package io.github.dliemulator.pool;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
