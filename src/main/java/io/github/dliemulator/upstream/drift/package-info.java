/** Shadow mode: compares responses of the emulator and the real service, and counts differences. */
@NamedInterface("drift")
@NullMarked
package io.github.dliemulator.upstream.drift;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
