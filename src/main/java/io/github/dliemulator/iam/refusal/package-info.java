/** How the identity service refuses. */
@NullMarked
package io.github.dliemulator.iam.refusal;

import org.jspecify.annotations.NullMarked;
