package io.github.dliemulator.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** A test of SQL jobs. */
abstract class JobTest extends EmulatorTest {

    protected static final String QUERY = "select city, n from range(3)";

    protected String jobs() {
        return "/v1.0/" + project + "/jobs";
    }

    protected String job(String id) {
        return jobs() + "/" + id;
    }

    protected static Map<String, Object> statement(String sql, Object... fields) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("sql", sql);
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        return body;
    }

    protected ResponseSpec submit(String sql, Object... fields) {
        return post(jobs() + "/submit-job", statement(sql, fields));
    }

    /** Submits a job and returns its ID. */
    protected String submitted(String sql, Object... fields) {
        return read(submit(sql, fields), "$.job_id");
    }

    /** Prescribes a result for all queries. */
    protected void prescribe(Map<String, Object> result) {
        ok(put(adminUri() + "/results", List.of(result)));
    }

    /** Prescribes one row for all queries, which take a minute. */
    protected void prescribeMinute() {
        prescribe(Map.of(
                "match", Map.of("type", "QUERY"),
                "schema", List.of(Map.of("city", "string"), Map.of("n", "int")),
                "rows", List.of(List.of("Bonn", 7)),
                "duration", "1m"));
    }

    protected BodyContentSpec status(String id) {
        return ok(get(job(id) + "/status"));
    }

    protected void assertStatus(String id, String expected) {
        assertThat(EmulatorTest.<String>read(get(job(id) + "/status"), "$.status"))
                .isEqualTo(expected);
    }

    protected String message(String id) {
        return read(get(job(id) + "/status"), "$.message");
    }

    protected void timing(Map<String, String> delays) {
        ok(put(adminUri() + "/timing", Map.of("delays", delays)));
    }
}
