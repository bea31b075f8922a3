/** What shall happen to resources, where the operator or a client says so: scripts, and what becomes of a change by them. */
@NullMarked
package io.github.dliemulator.simulation.script;

import org.jspecify.annotations.NullMarked;
