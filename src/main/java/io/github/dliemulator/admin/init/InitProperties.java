package io.github.dliemulator.admin.init;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Init files.
 *
 * @param dir directory of init files. When the emulator starts, it runs each file {@code *.json} in order of the names, once
 *     per database, and again if the content changed. A file is a project as {@code POST /_emulator/projects} accepts it, a
 *     snapshot, or a list of these
 * @param report report of a project ({@code GET .../report}). When the emulator starts, it restores the project, after the init
 *     files. The command {@code open <file>} sets it
 */
@ConfigurationProperties("dli.init")
record InitProperties(
        @DefaultValue("") String dir, @DefaultValue("") String report) {}
