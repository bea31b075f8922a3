/** Quotas of a project and their use. */
@ApplicationModule(allowedDependencies = {"web", "timeline", "world"})
@NullMarked
package io.github.dliemulator.quota;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
