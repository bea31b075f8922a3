package io.github.dliemulator.simulation.script;

/**
 * What shall happen in a change that begins.
 *
 * @param by who says so, for the person who asks
 */
public record Cue(String by, Plot plot) {}
