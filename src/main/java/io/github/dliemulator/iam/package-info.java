/** Who is calling: hands each handler the world of the project in its path. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "simulation"})
package io.github.dliemulator.iam;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
