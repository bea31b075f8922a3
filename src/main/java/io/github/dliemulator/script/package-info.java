/** Scripts: outcomes that a test prescribes for changes of matching resources. */
@ApplicationModule(allowedDependencies = {"web", "timeline", "world"})
@NullMarked
package io.github.dliemulator.script;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
