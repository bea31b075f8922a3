/** Events of queues, and interfaces that other modules implement. */
@NamedInterface("spi")
@NullMarked
package io.github.dliemulator.queue.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
