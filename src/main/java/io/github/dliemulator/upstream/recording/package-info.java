/** What the upstream answered, kept without secrets, and how it is answered again without it. */
@NullMarked
package io.github.dliemulator.upstream.recording;

import org.jspecify.annotations.NullMarked;
