/** The shape of every answer and of every refusal, and how leniently a request is read. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package io.github.dliemulator.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
