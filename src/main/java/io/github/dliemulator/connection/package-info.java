/** Enhanced datasource connections: peerings between queues and the networks of data sources. */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "timeline",
            "world",
            "script",
            "permission",
            "tag",
            "quota",
            "provisioning",
            "network",
            "pool",
            "pool :: spi",
            "queue",
            "queue :: spi"
        })
@NullMarked
package io.github.dliemulator.connection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
