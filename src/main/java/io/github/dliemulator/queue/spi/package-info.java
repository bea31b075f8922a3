/** What other rooms hear of queues, and what queues ask of them. */
@NullMarked
@NamedInterface("spi")
package io.github.dliemulator.queue.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
