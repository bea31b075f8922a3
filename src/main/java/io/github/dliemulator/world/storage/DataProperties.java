package io.github.dliemulator.world.storage;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param dir the directory below which worlds are kept in a file; without one they are kept in memory */
@ConfigurationProperties("dli.data")
record DataProperties(@DefaultValue("") String dir) {}
