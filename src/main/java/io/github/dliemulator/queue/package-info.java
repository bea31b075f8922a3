/** Queues: computing resources for jobs, which connections bind. */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "timeline",
            "world",
            "script",
            "permission",
            "permission :: spi",
            "tag",
            "quota",
            "provisioning",
            "network",
            "pool",
            "pool :: spi"
        })
@NullMarked
package io.github.dliemulator.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
