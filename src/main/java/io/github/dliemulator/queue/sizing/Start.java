package io.github.dliemulator.queue.sizing;

import java.time.Instant;

/** A plan starts by its calendar. */
record Start(Plan plan, Instant at) {}
