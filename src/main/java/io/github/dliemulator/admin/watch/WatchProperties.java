package io.github.dliemulator.admin.watch;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Limits of long polls and event streams. */
@ConfigurationProperties("dli.watch")
record WatchProperties(@DefaultValue Max max) {

    /**
     * Maximum numbers of long polls and event streams that are open at the same time.
     *
     * @param project maximum number of long polls and event streams of a project. One more is rejected with 429
     * @param total maximum number of long polls and event streams of all projects; 0 for half of the connections that
     *     the server accepts
     */
    record Max(
            @DefaultValue("1000") int project,
            @DefaultValue("0") int total) {}
}
