/** Tags of any resource. */
@ApplicationModule(allowedDependencies = {"web", "timeline", "world"})
@NullMarked
package io.github.dliemulator.tag;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
