package io.github.dliemulator.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Starts of statements on the engine, for each kind of clock. */
class EngineClockTests extends EngineTest {

    private static final String START = "2030-01-01T00:00:30Z";

    /** A queue that is available after 30 s. */
    @BeforeEach
    void createQueueAndDialInStatements() {
        ENGINE.answer(project, request -> {
            dial(request.get("queue").asString(), "192.168.40.7", 5432);
            return FakeEngine.rows("n", "int", 1);
        });
        timing(Map.of("queue-start", "30s", "job-run", "2s"));
        createQueue("etl");
    }

    /** The virtual times at which statements ran. */
    private List<String> runTimes() {
        return dials().stream().map(dial -> (String) dial.get("at")).toList();
    }

    private String now() {
        return read(get(clock()), "$.now");
    }

    private int duration(String id) {
        return EmulatorTest.<Integer>read(get(job(id) + "/status"), "$.duration");
    }

    @Test
    void frozenClockThatIsSetStopsWhereStatementsStart() {
        advance("30s");
        ok(put("/v3/" + project + "/queues/etl/properties", Map.of("properties", Map.of("job.maxConcurrent", 1))));
        String first = submitted("select 1", "queue_name", "etl");
        String second = submitted("select 2", "queue_name", "etl");
        ok(put(clock(), Map.of("now", "2030-01-01T01:00:00Z"))).json("{\"now\":\"2030-01-01T01:00:00Z\"}");
        assertThat(runTimes()).containsExactly(START, "2030-01-01T00:00:32Z");
        assertThat(duration(first)).isEqualTo(2_000);
        assertThat(duration(second)).isEqualTo(4_000);
    }

    @Test
    void clockThatIsSetBackIsAConflictAndStartsNothing() {
        submitted("select 1", "queue_name", "etl");
        assertThat(problem(put(clock(), Map.of("now", "2029-01-01T00:00:00Z")), 409))
                .contains("cannot go back");
        assertThat(runTimes()).isEmpty();
    }

    @Test
    void pollDrivenClockStopsWhereStatementsStart() {
        String id = submitted("select 1", "queue_name", "etl");
        timing(Map.of("queue-start", "90s", "job-run", "2s"));
        createQueue("slow");
        ok(put(clock(), Map.of("mode", "frozen", "afterPolls", 1)));
        poll("slow");
        poll("slow");
        assertThat(now()).isEqualTo(START);
        await(id, "FINISHED", "slow");
        assertThat(runTimes()).containsExactly(START);
        assertThat(duration(id)).isEqualTo(32_000);
    }

    @Test
    void pollDrivenClockStandsWhileAStatementRuns() {
        ENGINE.hang(project);
        String id = submitted("select 1", "queue_name", "etl", "conf", List.of("dli.sql.job.timeout=60"));
        timing(Map.of("queue-start", "90s", "job-run", "2s"));
        createQueue("slow");
        ok(put(clock(), Map.of("mode", "frozen", "afterPolls", 1)));
        for (int i = 0; i < 5; i++) {
            poll("slow");
            ok(get(job(id) + "/status"));
        }
        assertThat(now()).isEqualTo(START);
        Awaitility.await().until(() -> !ENGINE.statements(project).isEmpty());
        ENGINE.finish(FakeEngine.rows("n", "int", 1));
        await(id, "FINISHED", "slow");
        assertThat(duration(id)).isEqualTo(32_000);
    }

    private void poll(String queue) {
        ok(get(queues() + "/" + queue));
    }

    /** Polls a queue until a job has a status. */
    private void await(String id, String status, String queue) {
        Awaitility.await().until(() -> {
            poll(queue);
            return EmulatorTest.<String>read(get(job(id) + "/status"), "$.status")
                    .equals(status);
        });
    }

    @Test
    void scaledClockStartsStatementsByItself() {
        String id = submitted("select 1", "queue_name", "etl");
        ok(put(clock(), Map.of("mode", "scaled", "factor", 300)));
        await(id, "FINISHED");
        assertThat(runTimes()).hasSize(1);
        assertThat(Instant.parse(runTimes().get(0))).isAfterOrEqualTo(START);
    }

    @Test
    void realClockStartsStatementsWithin100Milliseconds() {
        advance("30s");
        ok(put(clock(), Map.of("mode", "real")));
        List<Duration> delays = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            timing(Map.of("queue-start", "50ms", "job-run", "0s"));
            createQueue("etl" + i);
            String id = submitted("select 1", "queue_name", "etl" + i);
            await(id, "FINISHED");
            delays.add(Duration.between(runsFrom(id), Instant.parse(runTimes().get(i))));
        }
        assertThat(delays).allMatch(delay -> !delay.isNegative());
        // other processes can take the processor for longer
        assertThat(delays).anyMatch(delay -> delay.toMillis() < 100);
    }

    private Instant runsFrom(String id) {
        return Instant.parse(EmulatorTest.<List<String>>read(
                        get(adminUri() + "/resources/job/" + id), "$.timeline[?(@.state == 'RUNNING')].from")
                .get(0));
    }
}
