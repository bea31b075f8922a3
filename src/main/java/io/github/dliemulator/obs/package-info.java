/** Objects below {@code obs://}: files that statements read and write. They work without the engine. */
@ApplicationModule(allowedDependencies = {"world", "spark"})
@NullMarked
package io.github.dliemulator.obs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
