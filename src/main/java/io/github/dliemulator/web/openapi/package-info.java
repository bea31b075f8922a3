/** Customizes the OpenAPI documents beyond what springdoc reads from the code. */
@NullMarked
package io.github.dliemulator.web.openapi;

import org.jspecify.annotations.NullMarked;
