package io.github.dliemulator.admin.watch;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Limits of waiting and streaming clients. */
@ConfigurationProperties("dli.watch")
record WatchProperties(@DefaultValue Max max) {

    /**
     * Maximum numbers of clients that wait for a state or stream events at the same time.
     *
     * @param project maximum per project. One more is rejected with 429
     * @param total maximum of all projects; 0 derives it from the memory
     */
    record Max(
            @DefaultValue("1000") int project,
            @DefaultValue("0") int total) {

        /** A request in progress keeps buffers, the largest of which is limited by {@code max-http-request-header-size}. */
        private static final int BYTES_PER_WATCHER = 100 * 1024;

        Max {
            total = total == 0
                    ? (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 2 / BYTES_PER_WATCHER)
                    : total;
        }
    }
}
