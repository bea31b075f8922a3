package io.github.dliemulator.control.seeding;

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
class SeededFilesTests extends EmulatorTest {

    @Autowired
    private SeededFiles files;

    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void ofManyWhoStartTogetherOneRunsAFile() {
        List<CompletableFuture<Void>> starts = Stream.generate(() -> CompletableFuture.runAsync(() -> run("a")))
                .limit(8)
                .toList();
        starts.forEach(CompletableFuture::join);
        assertThat(runs).hasValue(1);
    }

    @Test
    void fileThatHasChangedRunsAgain() {
        run("a");
        run("b");
        run("b");
        assertThat(runs).hasValue(2);
    }

    @Test
    void fileThatFailedIsNotDone() {
        assertThatThrownBy(() -> files.once(project, "a", () -> {
                    throw new BadSeedException("no");
                }))
                .hasMessage("no");
        run("a");
        assertThat(runs).hasValue(1);
    }

    private void run(String hash) {
        files.once(project, hash, runs::incrementAndGet);
    }
}
