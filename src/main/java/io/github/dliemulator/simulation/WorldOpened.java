package io.github.dliemulator.simulation;

/** A project was used for the first time; rooms put in what the service presets, in the same transaction. */
public record WorldOpened(World world) {}
