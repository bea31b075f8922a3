/**
 * The real service behind the same address: decides for each call who answers it, and passes it on. From {@code iam} it takes
 * nothing but the hashes that signatures are made of, so that there is one notion of them.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"web", "simulation", "iam :: signature"})
package io.github.dliemulator.upstream;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
