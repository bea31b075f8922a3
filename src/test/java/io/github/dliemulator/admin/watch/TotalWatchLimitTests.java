package io.github.dliemulator.admin.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** How many watch at a time, whichever worlds. */
@TestPropertySource(properties = "dli.watch.max.total=2")
class TotalWatchLimitTests extends WatchTest {

    @Test
    void watchersBeyondTheTotalLimitAreRejected() {
        listen();
        listen();
        setUpProject();
        createQueue("q");
        String expectedDetail = "2 watch worlds already, which is as many as there may be";
        assertThat(problem(get(wait("queue/q", "AVAILABLE", "10m")), 429)).isEqualTo(expectedDetail);
        assertThat(problem(get(adminUri() + "/events"), 429)).isEqualTo(expectedDetail);
    }

    @Test
    void defaultLimitDependsOnTheMemory() {
        long kilobytes = Runtime.getRuntime().maxMemory() / 1024;
        assertThat(new WatchProperties.Max(1000, 0).total()).isBetween((int) (kilobytes / 250), (int) (kilobytes / 150));
        assertThat(new WatchProperties.Max(1000, 7).total()).isEqualTo(7);
    }
}
