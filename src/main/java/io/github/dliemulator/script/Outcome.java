package io.github.dliemulator.script;

import io.github.dliemulator.timeline.Timeline;

/**
 * What becomes of a change.
 *
 * @param message what the resource says of its failure, should it come to that
 */
public record Outcome<S>(Timeline<S> timeline, String message) {}
