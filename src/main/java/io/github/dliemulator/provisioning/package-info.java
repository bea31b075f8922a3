/**
 * Creation of resources: checks quotas, stores tags, and decides the outcome of the start by seed, timing and scripts. Modules
 * of resources use it instead of quotas, tags and scripts one by one.
 */
@ApplicationModule(allowedDependencies = {"web", "timeline", "world", "script", "tag", "quota"})
@NullMarked
package io.github.dliemulator.provisioning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
