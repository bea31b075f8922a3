/** Error catalogue, error bodies and exception handlers. */
@NullMarked
package io.github.dliemulator.web.error;

import org.jspecify.annotations.NullMarked;
