/** The networks that queues live in and connections lead to. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "simulation"})
package io.github.dliemulator.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
