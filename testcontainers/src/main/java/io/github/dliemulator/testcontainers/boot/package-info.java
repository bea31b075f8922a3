/** Connection details for Spring Boot. */
package io.github.dliemulator.testcontainers.boot;
