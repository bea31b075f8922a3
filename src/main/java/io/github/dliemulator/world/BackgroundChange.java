package io.github.dliemulator.world;

/** Event: something of a project has changed without a request of a client. Published after the change. */
public record BackgroundChange(String projectId) {}
