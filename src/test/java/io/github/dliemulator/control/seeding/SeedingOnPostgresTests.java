package io.github.dliemulator.control.seeding;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.OnPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;

@OnPostgres
class SeedingOnPostgresTests extends EmulatorTest {

    @Test
    void ofReplicasThatStartTogetherOneRunsTheFilesAndTheOtherWaits(
            @Autowired JdbcConnectionDetails database, @TempDir Path seeds) throws IOException {
        Files.writeString(
                seeds.resolve("1.http"),
                "POST /v1.0/%s/queues\n\n{\"queue_name\": \"lake\", \"cu_count\": 16}".formatted(project));
        Supplier<ConfigurableApplicationContext> replica = () -> start(
                "--dli.init-dir=" + seeds,
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword());
        List<CompletableFuture<ConfigurableApplicationContext>> replicas = Stream.generate(
                        () -> CompletableFuture.supplyAsync(replica))
                .limit(2)
                .toList();
        replicas.forEach(started -> started.join().close());
        ok(get(queues() + "/lake"));
    }
}
