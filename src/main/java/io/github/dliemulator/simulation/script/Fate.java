package io.github.dliemulator.simulation.script;

import io.github.dliemulator.simulation.timeline.Timeline;

/**
 * What becomes of a change.
 *
 * @param message what the resource says of its failure, should it come to that
 */
public record Fate<S>(Timeline<S> timeline, String message) {}
