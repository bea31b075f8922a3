package io.github.dliemulator.control.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** How many watch at a time, whichever worlds. */
@TestPropertySource(properties = "dli.watch.max-in-all=2")
class BoundedWatchOfAllTests extends WatchTest {

    @Test
    void whoIsOneTooManyIsRefusedInAnyWorld() {
        listen();
        listen();
        beginInAProjectOfItsOwn();
        givenQueue("q");
        String refused = "2 watch worlds already, which is as many as there may be";
        assertThat(problem(get(wait("queue/q", "AVAILABLE", "10m")), 429)).isEqualTo(refused);
        assertThat(problem(get(operator() + "/events"), 429)).isEqualTo(refused);
    }

    @Test
    void thereIsRoomForAsManyAsTheMemoryHolds() {
        long kilobytes = Runtime.getRuntime().maxMemory() / 1024;
        assertThat(new WatchSettings(1000, 0).maxInAll()).isBetween((int) (kilobytes / 250), (int) (kilobytes / 150));
        assertThat(new WatchSettings(1000, 7).maxInAll()).isEqualTo(7);
    }
}
