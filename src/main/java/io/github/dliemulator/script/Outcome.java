package io.github.dliemulator.script;

import io.github.dliemulator.timeline.Timeline;

/**
 * Outcome of a change.
 *
 * @param message message of the resource if the timeline has a failure
 */
public record Outcome<S>(Timeline<S> timeline, String message) {}
