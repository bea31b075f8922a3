package io.github.dliemulator.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Statements run with the values of sensitive variables, and errors, jobs, journal and log do not show these values. */
@ExtendWith(OutputCaptureExtension.class)
class SensitiveVariableTests extends JobTest {

    private static final String VALUE = "TeapotSecret";

    @BeforeEach
    void createVariable() {
        ok(post(
                "/v1.0/" + project + "/variables",
                Map.of("var_name", "pin", "var_value", VALUE, "is_sensitive", true)));
    }

    @Test
    void syntaxErrorHasNoTextOfTheStatement() {
        assertThat(error(submit("select 1 from a b {{pin}}"), 400, "DLI.0004"))
                .isEqualTo("ParseException: [PARSE_SYNTAX_ERROR] Syntax error (line 1, pos 18)");
        assertThat(error(post(jobs() + "/check-sql", statement("{{pin}}")), 400, "DLI.0004"))
                .isEqualTo("ParseException: [PARSE_SYNTAX_ERROR] Syntax error (line 1, pos 0)");
        error(submit("grant select on databases.demo to {{pin}} x y"), 400, "DLI.0004");
        assertNowhere();
    }

    @Test
    void messageOfAFailedJobIsMasked(CapturedOutput output) {
        String id = submitted("select * from {{pin}}");
        advance("1m");
        assertStatus(id, "FAILED");
        assertThat(message(id)).startsWith("DLI.0005: ").contains("`******` cannot be found");
        status(id)
                .jsonPath("$.table_name")
                .isEqualTo("******")
                .jsonPath("$.statement")
                .isEqualTo("select * from {{pin}}");
        ok(get(jobs()));
        ok(get(job(id) + "/detail"));
        assertThat(error(
                        submit("drop table {{pin}}", "conf", List.of("dli.sql.sqlasync.enabled=false")),
                        400,
                        "DLI.0005"))
                .contains("******");
        assertNowhere();
        assertThat(output).doesNotContainIgnoringCase(VALUE);
    }

    @Test
    void prescribedResultMatchesTheValue() {
        prescribe(Map.of(
                "match", Map.of("sql", "select '" + VALUE + "'"),
                "schema", List.of(Map.of("c", "int")),
                "rows", List.of(List.of(1)),
                "duration", "0s"));
        assertStatus(submitted("select '{{pin}}'"), "FINISHED");
    }

    /** No response that the journal has shows the value. */
    private void assertNowhere() {
        List<Integer> calls = read(get(adminUri() + "/journal"), "$.calls[*].number");
        assertThat(calls)
                .hasSizeGreaterThan(3)
                .allSatisfy(number ->
                        assertThat(text(get(adminUri() + "/journal/" + number))).doesNotContainIgnoringCase(VALUE));
        assertThat(text(get(adminUri() + "/snapshot"))).doesNotContainIgnoringCase(VALUE);
        assertThat(text(get(adminUri() + "/resources"))).doesNotContainIgnoringCase(VALUE);
    }
}
