package io.github.dliemulator.simulation;

import io.github.dliemulator.simulation.chance.Timing;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a new world starts with.
 *
 * @param seed the same seed and the same calls give the same run
 * @param timing a profile ({@code instant}, {@code quick}, {@code documented}), or its parts {@code timing.profile},
 *     {@code timing.delays.*} and {@code timing.failures.*}
 * @param maxWorlds how many projects may be in use; one more is refused
 */
@ConfigurationProperties("dli")
record SimulationProperties(
        @DefaultValue("1") long seed,
        @DefaultValue("quick") Timing timing,
        @DefaultValue("10000") int maxWorlds) {}
