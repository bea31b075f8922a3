package io.github.dliemulator.admin.watch;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param maxPerWorld how many may wait in a world or listen to it at a time; one more is refused
 * @param maxInAll how many may wait or listen at a time in all worlds together; 0 for as many as there is memory for
 */
@ConfigurationProperties("dli.watch")
record WatchProperties(
        @DefaultValue("1000") int maxPerWorld,
        @DefaultValue("0") int maxInAll) {

    /** Each call that is not answered yet keeps buffers; the largest is as long as a head may be, {@code max-http-request-header-size}. */
    private static final int BYTES_PER_WATCHER = 100 * 1024;

    WatchProperties {
        maxInAll = maxInAll == 0
                ? (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 2 / BYTES_PER_WATCHER)
                : maxInAll;
    }
}
