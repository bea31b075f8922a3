/** Requests and responses of SQL jobs. */
@NullMarked
package io.github.dliemulator.job.api;

import org.jspecify.annotations.NullMarked;
