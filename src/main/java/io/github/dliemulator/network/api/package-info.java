/** Requests, responses and errors of the VPC API. */
@NullMarked
package io.github.dliemulator.network.api;

import org.jspecify.annotations.NullMarked;
