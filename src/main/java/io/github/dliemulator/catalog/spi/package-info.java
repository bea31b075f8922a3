/** Interfaces that other modules implement. */
@NamedInterface("spi")
@NullMarked
package io.github.dliemulator.catalog.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
