package io.github.dliemulator.world.storage;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Location of the database.
 *
 * @param dir directory for the database file; if empty, the database is in memory
 */
@ConfigurationProperties("dli.data")
record DataDirectoryProperties(@DefaultValue("") String dir) {}
