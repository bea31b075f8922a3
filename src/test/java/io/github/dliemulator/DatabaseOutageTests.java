package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** A database that goes away and comes back: calls are refused meanwhile, nothing that was answered is lost, and all goes on. */
@WithPostgres
@EnabledOnOs(value = OS.LINUX, disabledReason = "PostgreSQL that a test can stop comes for Linux only")
@ExtendWith(OutputCaptureExtension.class)
@Timeout(300)
class DatabaseOutageTests extends EmulatorTest {

    @TempDir
    Path data;

    private EmbeddedPostgres postgres;
    private ConfigurableApplicationContext emulator;

    @BeforeEach
    void startWithOwnDatabase() throws IOException {
        postgres = start(0);
        emulator = start(
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.hikari.connection-timeout=1000",
                "--dli.quota.limits.queue=100000",
                "--dli.quota.limits.cu=10000000");
        useEmulator(emulator);
    }

    @AfterEach
    void stop() throws IOException {
        emulator.close();
        postgres.close();
    }

    /** @param port 0 for any */
    private EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    @Test
    void callsAreRejectedDuringTheOutage(CapturedOutput output) throws IOException {
        createQueue("lake");
        int port = postgres.getPort();
        postgres.close();

        serviceUnavailable(get(queues())).jsonPath("$.error_code").isEqualTo("APIGW.0201");
        serviceUnavailable(post(queues(), Map.of("queue_name", "late", "cu_count", 16)))
                .jsonPath("$.error_msg")
                .isEqualTo("Backend unavailable.");
        get(queues())
                .expectHeader()
                .contentType(MediaType.APPLICATION_JSON)
                .expectHeader()
                .exists("X-Request-Id");
        serviceUnavailable(get(clock())).jsonPath("$.detail").isEqualTo("The database is out of service");
        serviceUnavailable(get("/v1/" + project + "/vpcs"))
                .jsonPath("$.error_code")
                .isEqualTo("APIGW.0201");
        assertThat(output.getAll().lines().filter(line -> line.startsWith("\tat ")))
                .isEmpty();

        postgres = start(port);
        awaitFirstSuccess();
        ok(get(queues() + "/lake"));
        createQueue("late");
    }

    /** The pool looks again after a second, and then after two and more; a call waits that long as well. */
    private void awaitFirstSuccess() {
        while (get(queues()).returnResult(String.class).getStatus().isError()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void noDataIsLostByADatabaseRestartUnderLoad() throws Exception {
        Set<String> created = ConcurrentHashMap.newKeySet();
        Set<Integer> statuses = ConcurrentHashMap.newKeySet();
        AtomicBoolean stopped = new AtomicBoolean();
        CountDownLatch load = new CountDownLatch(100);
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<CompletableFuture<Void>> running = IntStream.range(0, 8)
                .mapToObj(client -> CompletableFuture.runAsync(
                        () -> {
                            for (int i = 0; !stopped.get(); i++) {
                                String name = "q_" + client + "_" + i;
                                int status = create("load" + client, name);
                                statuses.add(status);
                                if (status == 200) {
                                    created.add(name);
                                    load.countDown();
                                }
                            }
                        },
                        clients))
                .toList();
        load.await();
        int port = postgres.getPort();
        postgres.close();
        postgres = start(port);
        int before = created.size();
        while (created.size() < before + 100) {
            Thread.onSpinWait();
        }
        stopped.set(true);
        running.forEach(CompletableFuture::join);
        clients.shutdown();

        assertThat(statuses).isSubsetOf(200, 503).contains(200, 503);
        assertThat(created).allSatisfy(name -> ok(get("/v1.0/load" + name.charAt(2) + "/queues/" + name)));
    }

    /** Its status. */
    private int create(String projectId, String name) {
        return post("/v1.0/" + projectId + "/queues", Map.of("queue_name", name, "cu_count", 16))
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    private static BodyContentSpec serviceUnavailable(ResponseSpec response) {
        return response.expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "5")
                .expectBody();
    }
}
