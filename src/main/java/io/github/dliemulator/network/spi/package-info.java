/** What networks ask of other rooms. */
@NullMarked
@NamedInterface("spi")
package io.github.dliemulator.network.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
