/** Elastic resource pools: CUs that queues share. */
@ApplicationModule(
        allowedDependencies = {"web", "timeline", "world", "script", "tag", "quota", "provisioning", "network"})
@NullMarked
package io.github.dliemulator.pool;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
