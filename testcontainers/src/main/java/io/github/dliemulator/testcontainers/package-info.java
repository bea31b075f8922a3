/** The emulator as a container or a process. */
package io.github.dliemulator.testcontainers;
