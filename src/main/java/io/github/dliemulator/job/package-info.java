/** SQL jobs: statements are submitted to queues, parsed, and run on the virtual clock. */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "timeline",
            "world",
            "script",
            "tag",
            "result",
            "permission",
            "queue",
            "queue :: spi",
            "catalog",
            "catalog :: spi",
            "catalog :: variable",
            "catalog :: auth",
            "dial",
            "obs",
            "spark"
        })
@NullMarked
package io.github.dliemulator.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
