/** A project's simulated state: clock, lock, resources, storage and snapshots. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"web", "timeline", "script", "fault"})
@NullMarked
package io.github.dliemulator.world;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
