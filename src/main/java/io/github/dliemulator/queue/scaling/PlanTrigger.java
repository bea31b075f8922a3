package io.github.dliemulator.queue.scaling;

import java.time.Instant;

/** A plan starts by its calendar. */
record PlanTrigger(Plan plan, Instant at) {}
