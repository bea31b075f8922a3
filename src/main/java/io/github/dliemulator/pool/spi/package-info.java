/** What other rooms hear of pools, and what pools ask of them. */
@NullMarked
@NamedInterface("spi")
package io.github.dliemulator.pool.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
