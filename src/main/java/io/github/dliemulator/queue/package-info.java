/** Queues: the computing resources that jobs run on and connections bind. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "simulation", "tag", "quota", "network", "pool", "pool :: spi"})
package io.github.dliemulator.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
