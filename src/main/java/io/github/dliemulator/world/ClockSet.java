package io.github.dliemulator.world;

/** Event: the clock of a project was set or advanced. Published in the transaction of the change. */
public record ClockSet(String projectId) {}
