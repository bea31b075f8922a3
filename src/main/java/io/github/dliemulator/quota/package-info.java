/** How much of everything a project may have, and how much of it is used. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "simulation"})
package io.github.dliemulator.quota;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
