/** VPCs and subnets. */
@ApplicationModule(allowedDependencies = {"web", "timeline", "world"})
@NullMarked
package io.github.dliemulator.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
