/** Events of pools, and interfaces that other modules implement. */
@NamedInterface("spi")
@NullMarked
package io.github.dliemulator.pool.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
