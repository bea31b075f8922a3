/** Reverse proxy: streams requests to the upstream and responses to the client. */
@NullMarked
package io.github.dliemulator.upstream.forward;

import org.jspecify.annotations.NullMarked;
