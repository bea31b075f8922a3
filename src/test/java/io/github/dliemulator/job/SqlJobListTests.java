package io.github.dliemulator.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages, filters and orders of the list of jobs. */
class SqlJobListTests extends JobTest {

    private List<String> statements(String query) {
        return read(get(jobs() + query), "$.jobs[*].statement");
    }

    private List<String> statementsLike(String pattern) {
        return read(get(jobs() + "?sql_pattern={pattern}", pattern), "$.jobs[*].statement");
    }

    @Test
    void pagesHaveFiftyJobsUnlessTheClientWantsAnother() {
        for (int i = 0; i < 120; i++) {
            submitted("select " + i);
        }
        ok(get(jobs()))
                .jsonPath("$.job_count")
                .isEqualTo(120)
                .jsonPath("$.jobs.length()")
                .isEqualTo(50);
        assertThat(statements("?page-size=100&current-page=2")).hasSize(20).endsWith("select 0");
        assertThat(statements("?order=start_time_asc&page-size=2")).containsExactly("select 0", "select 1");
        assertThat(statements("?current-page=4")).isEmpty();
    }

    @Test
    void filtersCombine() {
        prescribeMinute();
        submitted("select 1", "currentdb", "shop", "tags", List.of(Map.of("key", "team", "value", "ops")));
        submitted("insert into t select 'A_b%'");
        advance("1h");
        String running = submitted("SELECT 2");
        assertThat(statements("?job-type=QUERY")).containsExactly("SELECT 2", "select 1");
        assertThat(statements("?job_types=INSERT&job_types=DDL")).containsExactly("insert into t select 'A_b%'");
        assertThat(statements("?job-type=ALL")).hasSize(3);
        assertThat(statements("?job-type=SCALE_QUEUE")).isEmpty();
        assertThat(statements("?job-status=RUNNING")).containsExactly("SELECT 2");
        assertThat(statements("?job-status=FAILED")).containsExactly("insert into t select 'A_b%'");
        assertThat(statements("?job-status=SCALING")).isEmpty();
        assertThat(statements("?job-id=" + running)).containsExactly("SELECT 2");
        assertThat(statements("?queue_name=DEFAULT&sql_pattern=SELECT 2")).containsExactly("SELECT 2");
        assertThat(statementsLike("a_B%")).containsExactly("insert into t select 'A_b%'");
        assertThat(statements("?tags=team=ops")).containsExactly("select 1");
        assertThat(statements("?db_name=shop")).containsExactly("select 1");
        assertThat(statements("?table_name=t")).hasSize(1);
        assertThat(statements("?owner=emulator")).hasSize(3);
        assertThat(statements("?owner=somebody")).isEmpty();
        assertThat(statements("?start=0&end=0")).hasSize(3);
        assertThat(statements("?start=" + (T0_MILLIS + 1))).containsExactly("SELECT 2");
        assertThat(statements("?end=" + T0_MILLIS)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"engine-type", "engine_type"})
    void engineIsFilteredUnderBothNames(String parameter) {
        submitted("select 1");
        assertThat(statements("?" + parameter + "=spark")).hasSize(1);
        assertThat(statements("?" + parameter + "=hetuEngine")).isEmpty();
    }

    @Test
    void longJobsComeFirstOrLast() {
        prescribe(Map.of("match", Map.of("sql", "select 1"), "duration", "1m"));
        submitted("select 1");
        submitted("select 1", "conf", List.of("dli.sql.job.timeout=5"));
        advance("2m");
        assertThat(EmulatorTest.<List<Integer>>read(get(jobs() + "?order=duration_desc"), "$.jobs[*].duration"))
                .containsExactly(60_000, 5_000);
        assertThat(EmulatorTest.<List<Integer>>read(get(jobs() + "?order=duration_asc"), "$.jobs[*].duration"))
                .containsExactly(5_000, 60_000);
    }

    @Test
    void jobInAListHasTheFieldsAndTypesThatClientsRead() {
        timing(Map.of("job-run", "2s"));
        String id = submitted("select 1");
        advance("5s");
        ok(get(jobs())).json("""
                {"is_success": true, "message": "", "job_count": 1, "jobs": [{"job_id": "%s", "job_type": "QUERY",
                 "job_mode": "async", "queue_name": "default", "status": "FAILED", "start_time": %d, "end_time": %d,
                 "duration": 2000, "with_column_header": false, "engine_type": "spark", "cpu_cost": "0",
                 "output_byte": "0", "result_count": 0}]}""".formatted(id, T0_MILLIS, T0_MILLIS + 2000));
        assertThat(EmulatorTest.<String>read(get(jobs()), "$.jobs[0].message")).startsWith("DLI.0999: No engine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page-size=0",
                "page-size=101",
                "current-page=0",
                "page-size=x",
                "job-type=TEA",
                "job-status=TEA",
                "job_types=TEA",
                "order=TEA",
                "start=x",
                "end=-1",
                "start=99999999999999",
                "tags=x",
                "sql_pattern=%00"
            })
    void invalidParametersAreRejected(String query) {
        error(
                http.get()
                        .uri(java.net.URI.create("http://localhost:" + port + jobs() + "?" + query))
                        .exchange(),
                400,
                "DLI.0001");
    }
}
