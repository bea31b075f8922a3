/** Apache Spark in its own process, which runs the SQL jobs of DLI Emulator. */
@NullMarked
package io.github.dliemulator.engine;

import org.jspecify.annotations.NullMarked;
