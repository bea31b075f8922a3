package io.github.dliemulator.queue.scaling;

import java.time.Instant;

/** Start of a plan by its schedule. */
record PlanTrigger(Plan plan, Instant at) {}
