package io.github.dliemulator.admin.watch;

import static org.assertj.core.api.Assertions.assertThat;

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
        get(adminUri() + "/events")
                .expectHeader()
                .valueEquals("Retry-After", "1")
                .expectHeader()
                .valueEquals("Connection", "close");
    }
}
