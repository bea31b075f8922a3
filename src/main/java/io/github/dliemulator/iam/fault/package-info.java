/** What goes wrong with calls because the operator wants it so. */
@NullMarked
package io.github.dliemulator.iam.fault;

import org.jspecify.annotations.NullMarked;
