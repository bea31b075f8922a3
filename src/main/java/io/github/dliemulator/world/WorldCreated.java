package io.github.dliemulator.world;

/** A project was used for the first time; rooms put in what the service presets, in the same transaction. */
public record WorldCreated(World world) {}
