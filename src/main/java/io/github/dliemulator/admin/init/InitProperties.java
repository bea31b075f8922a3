package io.github.dliemulator.admin.init;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What to begin with.
 *
 * @param dir a directory whose files {@code *.json} (snapshots, and worlds as one creates them) and {@code *.http} (calls) are
 *     run in order of their names when the emulator starts, each once per database; one that has changed is run again
 */
@ConfigurationProperties("dli.init")
record InitProperties(@DefaultValue("") String dir) {}
