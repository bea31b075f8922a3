package io.github.dliemulator.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results that a test prescribes. */
class PrescribedResultTests extends JobTest {

    private String results() {
        return adminUri() + "/results";
    }

    @Test
    void firstMatchingResultWithUsesLeftApplies() {
        ok(put(results(), """
                [{"match": {"sql": "SELECT  1*", "queue": "def*", "type": "QUERY"}, "schema": [{"n": "int"}], "rows": [[1]],
                  "duration": "3s..9s", "uses": 1},
                 {"match": {"sql": "select*"}, "failure": "DLI.0005: AnalysisException: no", "duration": "0s"}]"""))
                .jsonPath("$[0].duration")
                .isEqualTo("PT3S..PT9S")
                .jsonPath("$[0].used")
                .isEqualTo(0);
        String first = submitted("select\n 1 ;");
        String second = submitted("select 1");
        assertStatus(first, "RUNNING");
        assertStatus(second, "FAILED");
        assertThat(message(second)).isEqualTo("DLI.0005: AnalysisException: no");
        advance("9s");
        assertStatus(first, "FINISHED");
        ok(get(results()))
                .jsonPath("$[0].used")
                .isEqualTo(1)
                .jsonPath("$[1].used")
                .isEqualTo(1);
    }

    @Test
    void valuesOfAllTypesAreShownAsTheyWerePrescribed() {
        ok(put(results(), """
                [{"match": {}, "duration": "0s", "schema": [{"a": "bigint"}, {"b": "double"}, {"c": "boolean"},
                  {"d": "decimal(10,2)"}, {"e": "array<int>"}, {"f": "map<string,int>"}, {"g": "struct<x:int,y:string>"},
                  {"h": "date"}, {"i": "timestamp"}, {"j": "VARCHAR(10)"}],
                  "rows": [[9007199254740993, 0.5, true, 12.25, [1, null], {"k": 1}, {"x": 1, "y": "z"}, "2030-01-01",
                   "2030-01-01 10:00:00", "text"], [null, null, null, null, null, null, null, null, null, null]]}]"""));
        String id = submitted("select 1");
        ok(get(job(id) + "/preview")).json("""
                {"row_count": 2, "schema": [{"a": "bigint"}, {"b": "double"}, {"c": "boolean"}, {"d": "decimal(10,2)"},
                 {"e": "array<int>"}, {"f": "map<string,int>"}, {"g": "struct<x:int,y:string>"}, {"h": "date"},
                 {"i": "timestamp"}, {"j": "string"}],
                 "rows": [[9007199254740993, 0.5, true, 12.25, [1, null], {"k": 1}, {"x": 1, "y": "z"}, "2030-01-01",
                 "2030-01-01 10:00:00", "text"], [null, null, null, null, null, null, null, null, null, null]]}""");
        assertThat(EmulatorTest.<String>read(get(job(id) + "/status"), "$.detail"))
                .contains("{\"name\":\"a\",\"type\":\"long\",\"nullable\":true,\"metadata\":{}}")
                .contains("\"type\":{\"type\":\"array\",\"elementType\":\"integer\",\"containsNull\":true}");
    }

    @Test
    void jobsKeepTheirResultAndNewOnesNeedAnother() {
        prescribeMinute();
        String before = submitted(QUERY);
        delete(results()).expectStatus().isNoContent();
        String after = submitted(QUERY);
        advance("1m");
        assertStatus(before, "FINISHED");
        assertStatus(after, "FAILED");
    }

    @Test
    void onlyAFailureAppliesToStatementsOfTheCatalogue() {
        prescribe(Map.of("match", Map.of("type", "DDL"), "schema", List.of(Map.of("n", "int"))));
        ok(submit("show databases", "conf", List.of("dli.sql.sqlasync.enabled=false")))
                .jsonPath("$.rows[0][0]")
                .isEqualTo("default");
        prescribe(Map.of("match", Map.of("type", "DDL"), "failure", "DLI.0003: not permitted"));
        error(submit("show databases", "conf", List.of("dli.sql.sqlasync.enabled=false")), 400, "DLI.0003");
    }

    @Test
    void resultsAreInSnapshots() {
        prescribeMinute();
        String id = submitted(QUERY);
        advance("1m");
        String snapshot = text(get(adminUri() + "/snapshot"));
        ok(delete(job(submitted(QUERY))));
        put(adminUri() + "/snapshot", snapshot).expectStatus().is2xxSuccessful();
        ok(get(jobs())).jsonPath("$.job_count").isEqualTo(1);
        ok(get(job(id) + "/preview")).jsonPath("$.rows[0][1]").isEqualTo(7);
        ok(get(results())).jsonPath("$[0].used").isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [{"schema": [{"n": "int"}], "rows": [["x"]]}]                   | rows[0][0] is not a value of the type int of column n
            [{"schema": [{"n": "int"}], "rows": [[2147483648]]}]            | rows[0][0]
            [{"schema": [{"n": "int"}], "rows": [[1.5]]}]                   | rows[0][0]
            [{"schema": [{"n": "string"}], "rows": [[1]]}]                  | rows[0][0]
            [{"schema": [{"n": "string"}], "rows": [["\\u0000"]]}]          | rows[0][0]
            [{"schema": [{"n": "date"}], "rows": [["soon"]]}]               | rows[0][0]
            [{"schema": [{"n": "decimal(3,1)"}], "rows": [[100.1]]}]        | rows[0][0]
            [{"schema": [{"n": "int"}], "rows": [[1, 2]]}]                  | rows[0] has 2 values, and schema has 1 columns
            [{"schema": [{"n": "int"}], "rows": [[1], []]}]                 | rows[1] has 0 values
            [{"rows": [[1]]}]                                               | rows[0] has 1 values, and schema has 0 columns
            [{"schema": [{"n": "tea"}]}]                                    | 'tea' is not a type
            [{"schema": [{"n": "array<"}]}]                                 | 'array<' is not a type
            [{"schema": [{"n": "decimal(39,1)"}]}]                          | decimal(39,1) is not a type
            [{"schema": [{"a": "int", "b": "int"}]}]                        | a column is an object with one field
            [{"schema": [{"a": "int"}, {"a": "int"}]}]                      | schema must not contain a column twice
            [{"schema": [{"a": null}]}]                                     | a column is an object with one field
            [{"schema": [], "failure": "x"}]                                | either schema and rows, or a failure
            [{"failure": " "}]                                              | failure must have 1 to 4000 characters
            [{"uses": 0}]                                                   | uses must be 1 or more
            [{"duration": "soon"}]                                          | soon
            [{"match": {"sql": ""}}]                                        | match.sql must have 1 to 10000 characters
            [{"match": {"type": "TEA"}}]                                    | type
            [{"match": {"table": "t"}}]                                     | table
            [{"row": []}]                                                   | row
            [{"rows": [null]}]                                              | rows must not contain null
            [{"schema": [null]}]                                            | schema must not contain null
            [null]                                                          | null
            {}                                                              | must be one JSON array
            """)
    void invalidResultsAreRejectedAndTheOldOnesRemain(String body, String message) {
        prescribeMinute();
        assertThat(problem(put(results(), body), 400)).containsIgnoringCase(message);
        ok(get(results())).jsonPath("$.length()").isEqualTo(1);
    }

    @Test
    void resultsHaveALimit() {
        String body = "[{\"match\": {}, \"failure\": \"%s\"}]".formatted("x".repeat(4000));
        ok(put(results(), body));
        List<Map<String, Object>> many =
                java.util.Collections.nCopies(60, Map.of("match", Map.of(), "failure", "x".repeat(4000)));
        assertThat(problem(put(results(), many), 400)).contains("200000 bytes");
    }
}
