/** The tags of any resource. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "simulation"})
package io.github.dliemulator.tag;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
