/** Elastic resource pools: CUs that queues share. */
@ApplicationModule(allowedDependencies = {"web", "timeline", "world", "script", "fault", "tag", "quota", "network"})
@NullMarked
package io.github.dliemulator.pool;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
