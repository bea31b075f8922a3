package io.github.dliemulator.provisioning;

import io.github.dliemulator.script.Outcome;
import io.github.dliemulator.timeline.SeededRandom.RandomStream;

/**
 * The start of a new resource.
 *
 * @param random random stream for its IDs
 * @param outcome states that it passes through
 */
public record Provisioned<S>(RandomStream random, Outcome<S> outcome) {}
