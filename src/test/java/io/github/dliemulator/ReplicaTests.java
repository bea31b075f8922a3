package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.contract.AllowsUndocumentedRequests;
import io.github.dliemulator.randomwalk.CoherenceWalk;
import io.github.dliemulator.randomwalk.RandomWalk;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Two emulator processes with one PostgreSQL database answer as one. */
@WithPostgres
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(300)
class ReplicaTests extends EmulatorTest {

    /** Number of reads that are compared. The default takes a few seconds. */
    private static final int COHERENCE_READS = Integer.getInteger("coherence.reads", 1000);

    private static List<EmulatorProcess> replicas = List.of();
    private static List<EmulatorProcess> withoutMemory = List.of();

    private final long seed = Long.getLong("walk.seed", new Random().nextLong(1_000_000));

    @BeforeAll
    static void startReplicas() {
        JdbcConnectionDetails database = Postgres.running().freshDatabase();
        Map<String, String> settings = Map.of("DLI_QUOTA_LIMITS_QUEUE", "1000", "DLI_QUOTA_LIMITS_CU", "100000");
        replicas = Stream.of(1, 2)
                .map(i -> EmulatorProcess.startWithDatabase(database, settings))
                .toList();
        Map<String, String> noMemory = new HashMap<>(settings);
        noMemory.put("DLI_READMODEL_SIZE", "0");
        withoutMemory = List.of(EmulatorProcess.startWithDatabase(database, noMemory));
    }

    @AfterAll
    static void kill() {
        replicas.forEach(EmulatorProcess::kill);
        withoutMemory.forEach(EmulatorProcess::kill);
    }

    private static int replicaPort(int i) {
        return replicas.get(i % 2).port();
    }

    @Test
    @AllowsUndocumentedRequests("Numbers as text, and more of that kind")
    void replicasAnswerLikeASingleEmulator() {
        RandomWalk walk = new RandomWalk("replicas" + seed, seed, 300);
        List<String> single = walk.run(i -> port);
        List<String> shared = walk.run(ReplicaTests::replicaPort);
        for (int i = 0; i < single.size(); i++) {
            assertThat(shared.get(i)).as("call %d of -Dwalk.seed=%d", i, seed).isEqualTo(single.get(i));
        }
    }

    @Test
    void changeOnOneReplicaIsVisibleOnTheOther() {
        for (int i = 0; i < 50; i++) {
            String queue = "q" + i;
            useEmulator(replicaPort(i));
            createQueue(queue);
            useEmulator(replicaPort(i + 1));
            ok(delete(queues() + "/" + queue));
            useEmulator(replicaPort(i));
            error(get(queues() + "/" + queue), 400, "DLI.0002");
        }
    }

    @Test
    @AllowsUndocumentedRequests("Numbers as text, and more of that kind")
    void readAfterAnAnsweredChangeSeesItOnEveryReplica() {
        int memoryless = withoutMemory.get(0).port();
        List<CompletableFuture<Integer>> walks = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> new CoherenceWalk(
                                "coherence" + i, seed + i, List.of(replicaPort(0), replicaPort(1)), memoryless)
                        .run(COHERENCE_READS / 4)))
                .toList();
        int reads = walks.stream().mapToInt(CompletableFuture::join).sum();
        System.out.printf("%d reads after random changes of -Dwalk.seed=%d, none stale%n", reads, seed);
    }

    @Test
    void waitOnOneReplicaEndsAfterAChangeOnTheOther() {
        useEmulator(replicaPort(0));
        put(clock(), Map.of("mode", "frozen", "now", T0)).expectStatus().isOk();
        createQueue("lake");
        URI wait = URI.create(
                "http://localhost:" + port + adminUri() + "/wait?resource=queue/lake&state=AVAILABLE&timeout=1m");
        CompletableFuture<HttpResponse<String>> waiting = HttpClient.newHttpClient()
                .sendAsync(HttpRequest.newBuilder(wait).build(), BodyHandlers.ofString());
        useEmulator(replicaPort(1));
        advance("1h");
        assertThat(waiting.join().body()).contains("\"state\":\"AVAILABLE\"");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void killedReplicaLosesNoAcknowledgedWrite() throws InterruptedException {
        ConcurrentWrites writes = new ConcurrentWrites(ReplicaTests::replicaPort, ConcurrentWrites.COUNT / 4);
        writes.awaitResponses();
        replicas.get(1).kill();

        List<String> acknowledged = writes.acknowledged();
        List<String> stored = writes.stored(replicaPort(0));
        List<String> complete = writes.complete(replicaPort(0));
        System.out.printf(
                "Of %d writes %d were answered, %d are there, %d of them whole%n",
                ConcurrentWrites.COUNT, acknowledged.size(), stored.size(), complete.size());
        assertThat(acknowledged).hasSizeBetween(ConcurrentWrites.COUNT / 4, ConcurrentWrites.COUNT - 1);
        assertThat(stored).containsAll(acknowledged).containsExactlyInAnyOrderElementsOf(complete);
    }
}
