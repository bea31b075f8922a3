package io.github.dliemulator.simulation.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param dir the directory below which worlds are kept in a file; without one they are kept in memory */
@ConfigurationProperties("dli.data")
record DataSettings(@DefaultValue("") String dir) {}
