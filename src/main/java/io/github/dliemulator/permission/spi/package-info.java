/** Interfaces that the modules of objects implement. */
@NamedInterface("spi")
@NullMarked
package io.github.dliemulator.permission.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
