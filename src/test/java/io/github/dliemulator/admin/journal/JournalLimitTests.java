package io.github.dliemulator.admin.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** However much is called, the journal stays small. */
class JournalLimitTests extends EmulatorTest {

    @Test
    void oldestEntriesOfAProjectAreEvicted() {
        try (ConfigurableApplicationContext emulator = start("--dli.journal.size=3")) {
            useEmulator(emulator);
            for (int i = 0; i < 5; i++) {
                get(queues() + "/q" + i);
            }
            assertThat(paths()).containsExactly(queues() + "/q2", queues() + "/q3", queues() + "/q4");
        }
    }

    @Test
    void allProjectsShareTheMemoryLimit() {
        try (ConfigurableApplicationContext emulator = start("--dli.journal.memory=5000B")) {
            useEmulator(emulator);
            get(queues());
            String first = project;
            assertThat(paths()).hasSize(1);
            setUpProject();
            useEmulator(emulator);
            for (int i = 0; i < 10; i++) {
                get(queues());
            }
            assertThat(paths()).hasSizeBetween(1, 4);
            project = first;
            assertThat(paths()).isEmpty();
        }
    }

    @Test
    void disabledJournalRecordsNothing() {
        try (ConfigurableApplicationContext emulator = start("--dli.journal.size=0")) {
            useEmulator(emulator);
            ok(get(queues()));
            assertThat(paths()).isEmpty();
        }
    }

    private List<String> paths() {
        return read(get(adminUri() + "/journal"), "$.calls[*].path");
    }
}
