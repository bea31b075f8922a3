/** The engine: a Spark process that runs SQL statements, its supervision and the client of its HTTP interface. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.github.dliemulator.spark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
