/** Projects of an emulator: their clocks, scripts and faults, and assertions on calls and resources. */
package io.github.dliemulator.testcontainers.project;
