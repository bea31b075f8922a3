/** Enhanced datasource connections: the peerings between queues and the networks that they shall reach. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "web",
            "simulation",
            "tag",
            "quota",
            "network",
            "network :: spi",
            "pool",
            "pool :: spi",
            "queue",
            "queue :: spi"
        })
package io.github.dliemulator.connection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
