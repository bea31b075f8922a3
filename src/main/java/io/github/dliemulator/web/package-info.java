/** The HTTP contract: error catalogue, exception handler, operations, JSON rules and paging. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package io.github.dliemulator.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
