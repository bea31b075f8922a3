/** The JUnit extension. */
package io.github.dliemulator.testcontainers.junit;
