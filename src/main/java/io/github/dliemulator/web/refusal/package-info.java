/** What is said when something is refused or goes wrong. */
@NullMarked
package io.github.dliemulator.web.refusal;

import org.jspecify.annotations.NullMarked;
