/** Values: states over time, delays, timing profiles and seeded randomness. */
@ApplicationModule(allowedDependencies = {"web"})
@NullMarked
package io.github.dliemulator.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
