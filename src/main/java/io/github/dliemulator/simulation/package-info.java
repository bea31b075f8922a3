/** What time it is, how long a change takes and whether it goes well: worlds, clocks, timelines, delays and dice. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package io.github.dliemulator.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
