/** Records responses of the upstream without secrets, and replays them. */
@NullMarked
package io.github.dliemulator.upstream.recording;

import org.jspecify.annotations.NullMarked;
