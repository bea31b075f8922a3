package io.github.dliemulator.admin.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The limit of long polls and event streams on one project. */
@TestPropertySource(properties = "dli.watch.max.project=2")
class WatchLimitTests extends WatchTest {

    @Test
    void watchersBeyondTheLimitAreRejected() {
        createQueue("q");
        EventStream first = listen();
        try (EventStream second = listen()) {
            String expectedDetail =
                    "2 long polls and event streams are open on project %s. Close one, or increase DLI_WATCH_MAX_PROJECT"
                            .formatted(project);
            assertThat(problem(get(wait("queue/q", "AVAILABLE", "10m")), 429)).isEqualTo(expectedDetail);
            assertThat(problem(get(adminUri() + "/events"), 429)).isEqualTo(expectedDetail);
            ok(get(queues() + "/q"));
            assertThat(first.next()).hasToString("call ShowQueue");
            assertThat(second.next()).hasToString("call ShowQueue");
        }
        first.close();
    }

    @Test
    void closedWatcherFreesASlot() {
        createQueue("q");
        for (int i = 0; i < 5; i++) {
            problem(get(wait("queue/q", "AVAILABLE", "0s")), 408);
        }
        EventStream closedEvents = listen();
        listen();
        closedEvents.close();
        while (get(wait("queue/q", "ASSIGNING", "0s"))
                        .returnResult()
                        .getStatus()
                        .value()
                == 429) {
            Thread.onSpinWait();
        }
    }

    @Test
    void limitIsPerProject() {
        listen();
        listen();
        setUpProject();
        ok(post(queues(), Map.of("queue_name", "q", "cu_count", 16)));
        ok(get(wait("queue/q", "ASSIGNING", "0s")));
    }
}
