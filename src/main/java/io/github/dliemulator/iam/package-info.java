/** Authentication: accounts, signatures, tokens and the identity API. */
@ApplicationModule(allowedDependencies = {"web", "timeline", "world"})
@NullMarked
package io.github.dliemulator.iam;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
