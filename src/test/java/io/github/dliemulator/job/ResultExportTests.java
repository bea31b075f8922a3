package io.github.dliemulator.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that the export of a result writes without an engine, as the Admin API downloads them. */
class ResultExportTests extends JobTest {

    private static final String FOLDER = "obs://lake/out";

    private String query(List<Map<String, String>> schema, List<?>... rows) {
        prescribe(Map.of(
                "match", Map.of("type", "QUERY"), "schema", schema, "rows", Arrays.asList(rows), "duration", "0s"));
        return submitted("select 1");
    }

    private String trips() {
        return query(
                List.of(Map.of("city", "string"), Map.of("n", "int"), Map.of("km", "double")),
                List.of("Bonn", 7, 1.5),
                Arrays.asList("Köln, \"Süd\"", null, 2.0),
                Arrays.asList("", 3, null));
    }

    /** Exports a result, and returns the job. */
    private String export(String source, String type, Object... fields) {
        Map<String, Object> body = new HashMap<>(Map.of("data_path", FOLDER, "data_type", type));
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        String id = read(post(job(source) + "/export-result", body), "$.job_id");
        advance("1m");
        return id;
    }

    private List<String> keys() {
        return read(get(adminUri() + "/obs"), "$.objects[*].key");
    }

    /** The content of the only file of the export. */
    private byte[] file(String source, String extension) {
        String key = "out/part-00000-%s-c000.%s".formatted(source, extension);
        assertThat(keys()).containsExactly("out/_SUCCESS", key);
        return get(adminUri() + "/obs/lake/" + key)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
    }

    private String text(String source, String extension) {
        return new String(file(source, extension), StandardCharsets.UTF_8);
    }

    @Test
    void csvHasARowPerLineAndAHeaderOnDemand() {
        String source = trips();
        assertStatus(export(source, "csv"), "FINISHED");
        String rows = "Bonn,7,1.5\n\"Köln, \\\"Süd\\\"\",,2.0\n\"\",3,\n";
        assertThat(text(source, "csv")).isEqualTo(rows);
        export(source, "csv", "export_mode", "Overwrite", "with_column_header", true);
        assertThat(text(source, "csv")).isEqualTo("city,n,km\n" + rows);
    }

    @Test
    void jsonHasAnObjectPerLineWithoutNulls() {
        String source = trips();
        export(source, "json", "with_column_header", true);
        assertThat(text(source, "json")).isEqualTo("""
                {"city":"Bonn","n":7,"km":1.5}
                {"city":"Köln, \\"Süd\\"","km":2.0}
                {"city":"","n":3}
                """);
    }

    @Test
    void quoteAndEscapeCharactersAreUsed() {
        String source = trips();
        export(source, "csv", "quote_char", "'", "escape_char", "!");
        assertThat(text(source, "csv")).contains("'Köln, \"Süd\"',,2.0");
        export(source, "csv", "export_mode", "Overwrite", "quote_char", "\"", "escape_char", "\"");
        assertThat(text(source, "csv")).contains("\"Köln, \"\"Süd\"\"\",,2.0");
    }

    @Test
    void limitAndCharacterSetAreApplied() {
        String source = query(List.of(Map.of("city", "string")), List.of("北京"), List.of("上海"));
        export(source, "csv", "limit_num", 1, "encoding_type", "gbk");
        assertThat(new String(file(source, "csv"), Charset.forName("GBK"))).isEqualTo("北京\n");
    }

    @Test
    void contentIsCompressed() throws IOException {
        String source = trips();
        export(source, "json", "compress", "gzip");
        assertThat(read(new GZIPInputStream(new ByteArrayInputStream(file(source, "json.gz")))))
                .startsWith("{\"city\":\"Bonn\"");
        export(source, "json", "compress", "deflate", "export_mode", "Overwrite");
        assertThat(read(new InflaterInputStream(new ByteArrayInputStream(file(source, "json.deflate")))))
                .startsWith("{\"city\":\"Bonn\"");
    }

    private static String read(InputStream content) throws IOException {
        return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void folderThatExistsIsOverwrittenOnlyOnDemand() {
        String source = trips();
        http.put()
                .uri(adminUri() + "/obs/lake/out/old")
                .body(new byte[1])
                .exchange()
                .expectStatus()
                .isNoContent();
        String failed = export(source, "json", "export_mode", "ErrorIfExists");
        assertStatus(failed, "FAILED");
        assertThat(message(failed)).isEqualTo("DLI.0005: AnalysisException: path obs://lake/out already exists");
        assertThat(keys()).containsExactly("out/old");
        assertStatus(export(source, "json", "export_mode", "Overwrite"), "FINISHED");
        assertThat(keys()).hasSize(2).doesNotContain("out/old");
    }

    @Test
    void fileIsNoFolder() {
        String source = trips();
        http.put()
                .uri(adminUri() + "/obs/lake/out")
                .body(new byte[1])
                .exchange()
                .expectStatus()
                .isNoContent();
        String failed = export(source, "json", "export_mode", "Overwrite");
        assertThat(message(failed)).startsWith("DLI.0007: The output path is a file");
    }

    @Test
    void exportThatAScriptLetsFailWritesNothing() {
        String source = trips();
        ok(put(
                adminUri() + "/scripts",
                List.of(Map.of("match", Map.of("kind", "job"), "steps", List.of(Map.of("state", "FAILED"))))));
        assertStatus(export(source, "json"), "FAILED");
        assertThat(keys()).isEmpty();
    }

    @Test
    void arraysHaveNoFormInCsv() {
        String source = query(List.of(Map.of("a", "array<int>")), List.of(List.of(1, 2)));
        assertThat(message(export(source, "csv")))
                .contains("[UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE]")
                .contains("`a` of the type \"ARRAY<INT>\"");
        export(source, "json");
        assertThat(text(source, "json")).isEqualTo("{\"a\":[1,2]}\n");
    }

    @Test
    void whatTheEmulatorDoesNotHaveNeedsAnEngine() {
        String source = query(
                List.of(Map.of("n", "int")),
                Collections.nCopies(1001, List.of(1)).toArray(List<?>[]::new));
        String failed = export(source, "csv");
        assertStatus(failed, "FAILED");
        assertThat(message(failed)).contains("only the first 1000 rows").contains("The engine is switched off");
        assertStatus(export(source, "csv", "limit_num", 1000), "FINISHED");
        assertStatus(export(source, "csv", "export_mode", "Overwrite", "limit_num", 1, "compress", "bzip2"), "FAILED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"obs://b/../x", "obs://b/a//c", "obs://../x", "obs://b/.", "obs:///x"})
    void pathThatLeavesItsBucketIsRejected(String path) {
        String source = trips();
        Map<String, Object> body = Map.of("data_path", path, "data_type", "csv");
        assertThat(error(post(job(source) + "/export-result", body), 400, "DLI.0001"))
                .contains("data_path");
        assertThat(EmulatorTest.<Integer>read(get(jobs()), "$.job_count")).isEqualTo(1);
    }
}
