package io.github.dliemulator.control.watch;

import io.github.dliemulator.simulation.timeline.Resource;
import java.time.Instant;
import java.util.List;

/** A whole world at one instant. */
record Look(List<Resource> resources, Instant now) {}
