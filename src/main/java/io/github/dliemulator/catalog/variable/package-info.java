/** Global variables, which SQL statements contain as <code>{{name}}</code>. */
@NamedInterface("variable")
@NullMarked
package io.github.dliemulator.catalog.variable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
