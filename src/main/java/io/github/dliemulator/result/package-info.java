/** Prescribed results: what statements return that match a pattern, instead of running on an engine. */
@ApplicationModule(allowedDependencies = {"web", "timeline", "world", "script"})
@NullMarked
package io.github.dliemulator.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
