/** Calls of the engine to the emulator: whether a job may connect to an address, and with which credentials. */
@NullMarked
package io.github.dliemulator.job.engine;

import org.jspecify.annotations.NullMarked;
