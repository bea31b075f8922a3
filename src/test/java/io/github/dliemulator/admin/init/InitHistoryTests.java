package io.github.dliemulator.admin.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dliemulator.EmulatorTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Emulators that start on one database at the same time. */
class InitHistoryTests extends EmulatorTest {

    @Autowired
    private InitHistory history;

    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void onlyOneConcurrentStartRunsAFile() {
        List<CompletableFuture<Void>> starts = Stream.generate(() -> CompletableFuture.runAsync(() -> run("a")))
                .limit(8)
                .toList();
        starts.forEach(CompletableFuture::join);
        assertThat(runs).hasValue(1);
    }

    @Test
    void changedFileRunsAgain() {
        run("a");
        run("b");
        run("b");
        assertThat(runs).hasValue(2);
    }

    @Test
    void failedFileIsNotRecorded() {
        assertThatThrownBy(() -> history.runOnce(project, "a", () -> {
                    throw new InvalidInitFileException("no");
                }))
                .hasMessage("no");
        run("a");
        assertThat(runs).hasValue(1);
    }

    private void run(String hash) {
        history.runOnce(project, hash, runs::incrementAndGet);
    }
}
