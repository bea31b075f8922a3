/** Admin API below {@code /_emulator}, and the console. Knows no feature. */
@ApplicationModule(allowedDependencies = {"web", "timeline", "world", "script", "fault", "upstream"})
@NullMarked
package io.github.dliemulator.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
