/** The operator's door: time and hidden state of each world as an API, below {@code /_emulator}, and a page to watch it. Knows no feature. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "simulation", "upstream"})
package io.github.dliemulator.control;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
