package io.github.dliemulator.admin.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.web.ConnectionLimit;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The limit of long polls and event streams on all projects. */
@TestPropertySource(properties = "dli.watch.max.total=2")
class TotalWatchLimitTests extends WatchTest {

    @Test
    void watchersBeyondTheTotalLimitAreRejected() {
        listen();
        listen();
        setUpProject();
        createQueue("q");
        String expectedDetail =
                "2 long polls and event streams are open on all projects. Close one, or increase DLI_WATCH_MAX_TOTAL";
        assertThat(problem(get(wait("queue/q", "AVAILABLE", "10m")), 429)).isEqualTo(expectedDetail);
        assertThat(problem(get(adminUri() + "/events"), 429)).isEqualTo(expectedDetail);
    }

    @Test
    void defaultLimitIsHalfOfTheConnections() {
        assertThat(new WatchProperties.Max(1000, 0).total()).isEqualTo(ConnectionLimit.ofMemory() / 2);
        assertThat(new WatchProperties.Max(1000, 7).total()).isEqualTo(7);
    }
}
