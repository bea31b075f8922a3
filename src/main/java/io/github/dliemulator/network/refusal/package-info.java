/** How VPC refuses. */
@NullMarked
package io.github.dliemulator.network.refusal;

import org.jspecify.annotations.NullMarked;
