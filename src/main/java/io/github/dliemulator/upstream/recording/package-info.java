/** Records responses of the upstream without secrets, and replays them. */
@NamedInterface("recording")
@NullMarked
package io.github.dliemulator.upstream.recording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
