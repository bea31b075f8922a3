/** Apache Spark in a process of its own, which runs the SQL jobs of DLI Emulator. */
@NullMarked
package io.github.dliemulator.engine;

import org.jspecify.annotations.NullMarked;
