package io.github.dliemulator.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.contract.AllowsUndocumentedRequests;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Exports of results and tables, and imports. */
class TransferTests extends JobTest {

    private static final Map<String, Object> IMPORT = Map.of(
            "data_path", "obs://b/in.csv",
            "data_type", "csv",
            "database_name", "Demo",
            "table_name", "T2",
            "delimiter", ";",
            "overwrite", true);

    private String finishedQuery() {
        prescribe(Map.of("match", Map.of("type", "QUERY"), "schema", List.of(Map.of("n", "int")), "duration", "0s"));
        return submitted("select 1");
    }

    private ResponseSpec export(String source, Object... fields) {
        Map<String, Object> body = new HashMap<>(Map.of("data_path", "obs://b/out", "data_type", "json"));
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        return post(job(source) + "/export-result", body);
    }

    private void createTable() {
        ok(post("/v1.0/" + project + "/databases", Map.of("database_name", "demo")));
        submitted("create table demo.t2 (a int)");
    }

    @AllowsUndocumentedRequests("an example of the API reference sends a Boolean as a String")
    @Test
    void exportOfAResultIsAJobThatFinishes() {
        String source = finishedQuery();
        ResponseSpec response = export(
                source, "export_mode", "Overwrite", "with_column_header", "true", "limit_num", 0, "compress", "gzip");
        String id = read(response, "$.job_id");
        assertThat(id).isNotEqualTo(source);
        advance("1m");
        status(id)
                .jsonPath("$.status")
                .isEqualTo("FINISHED")
                .jsonPath("$.job_type")
                .isEqualTo("EXPORT");
        ok(get(job(id) + "/detail")).json("""
                {"data_path": "obs://b/out", "data_type": "json", "export_mode": "Overwrite", "compress": "gzip",
                 "with_column_header": true}""");
    }

    @Test
    void exportIntoAFolderThatExistsFails() {
        String source = finishedQuery();
        export(source);
        advance("1m");
        String again = read(export(source, "data_path", "obs://b/out/"), "$.job_id");
        String overwriting = read(export(source, "export_mode", "Overwrite"), "$.job_id");
        advance("1m");
        assertStatus(again, "FAILED");
        assertThat(message(again)).contains("already exists");
        assertStatus(overwriting, "FINISHED");
    }

    @Test
    void onlyResultsOfFinishedQueriesAreExported() {
        prescribeMinute();
        String running = submitted(QUERY);
        assertThat(error(export(running), 400, "DLI.0007")).contains("RUNNING");
        error(export("4711"), 400, "DLI.0002");
    }

    @Test
    void importStartsAJobAndBlocksOthersIntoTheTable() {
        createTable();
        prescribe(Map.of("match", Map.of("sql", "load data inpath 'obs://b/in.csv' overwrite into table `demo`.`t2`")));
        ResponseSpec response = post(jobs() + "/import-table", IMPORT);
        String id = read(response, "$.job_id");
        ok(get(job(id) + "/detail"))
                .json(
                        "{\"data_path\": \"obs://b/in.csv\", \"delimiter\": \";\", \"database_name\": \"demo\", \"table_name\": \"t2\"}");
        error(post(jobs() + "/import-table", IMPORT), 400, "DLI.0012");
        advance("1m");
        status(id)
                .jsonPath("$.status")
                .isEqualTo("FINISHED")
                .jsonPath("$.job_type")
                .isEqualTo("IMPORT");
        ok(post(jobs() + "/import-table", IMPORT)).jsonPath("$.message").isEqualTo("import data to table t2 started");
    }

    @Test
    void exportOfATableNeedsTheTableAndAResult() {
        Map<String, Object> body = Map.of(
                "data_path",
                "obs://b/out",
                "data_type",
                "csv",
                "database_name",
                "demo",
                "table_name",
                "t2",
                "compress",
                "none");
        String missing = read(post(jobs() + "/export-table", body), "$.job_id");
        createTable();
        String unprescribed = read(post(jobs() + "/export-table", body), "$.job_id");
        advance("1m");
        assertThat(message(missing)).startsWith("DLI.0005: AnalysisException");
        assertThat(message(unprescribed)).startsWith("DLI.0999: No engine");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            export-table   | {}
            import-table   | {}
            import-table   | {"data_path": "/tmp/x", "data_type": "csv", "database_name": "d", "table_name": "t"}
            import-table   | {"data_path": "obs://a,b", "data_type": "csv", "database_name": "d", "table_name": "t"}
            import-table   | {"data_path": "obs://a", "data_type": "tea", "database_name": "d", "table_name": "t"}
            import-table   | {"data_path": "obs://a'; drop", "data_type": "csv", "database_name": "d", "table_name": "t"}
            export-table   | {"data_path": "obs://a", "data_type": "csv", "database_name": "", "table_name": "t", "compress": "none"}
            x/export-result | {"data_path": "obs://a"}
            x/export-result | {"data_path": "obs://a", "data_type": "csv", "quote_char": "ab"}
            x/export-result | {"data_path": "obs://a", "data_type": "csv", "limit_num": -1}
            """)
    void invalidRequestsAreRejected(String path, String body) {
        error(post(jobs() + "/" + path, body), 400, "DLI.0001");
    }
}
