package io.github.dliemulator.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The real engine reads objects that the Admin API uploads, and writes objects that it downloads. */
@EnabledIf("isEngineBuilt")
class ObjectsOnEngineTests extends RealEngineTest {

    private List<String> keys() {
        return read(get(adminUri() + "/obs?prefix=lake/out/"), "$.objects[*].key");
    }

    private byte[] download(String suffix) {
        String key = keys().stream()
                .filter(name -> name.endsWith(suffix))
                .findFirst()
                .orElseThrow();
        return get(adminUri() + "/obs/lake/" + key)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
    }

    private String export(String source, Map<String, Object> options) {
        Map<String, Object> body = new HashMap<>(options);
        body.put("data_path", "obs://lake/out");
        String id = read(post(job(source) + "/export-result", body), "$.job_id");
        advance("0s");
        awaitEnd(id);
        return id;
    }

    @Test
    void uploadedFileIsReadAndTheFolderOfAStatementIsDownloaded() {
        http.put()
                .uri(adminUri() + "/obs/lake/in/trips.csv")
                .body("Bonn,7\nKöln,3\n".getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectStatus()
                .isNoContent();
        assertStatus(
                run("default", "create table trips (city string, n int) using csv location 'obs://lake/in'"),
                "FINISHED");
        ok(get(job(run("default", "select sum(n) from trips")) + "/preview")).json("{\"rows\":[[10]]}");
        String written =
                "insert overwrite directory 'obs://lake/out' using json select city, n + 1 m from trips where n > 5";
        assertStatus(run("default", written), "FINISHED");
        assertThat(new String(download(".json"), StandardCharsets.UTF_8)).isEqualTo("{\"city\":\"Bonn\",\"m\":8}\n");
    }

    @Test
    void resultOfWhichTheEmulatorHasAPartIsExportedByTheEngine() throws IOException {
        String source = run("default", "select id from range(1500);");
        String id = export(source, Map.of("data_type", "csv", "compress", "gzip", "with_column_header", true));
        assertThat(message(id)).isEmpty();
        assertStatus(id, "FINISHED");
        assertThat(keys()).contains("out/_SUCCESS");
        int lines = 0;
        for (String key : keys()) {
            if (key.endsWith(".csv.gz")) {
                byte[] content = download(key);
                lines += (int) new String(
                                new GZIPInputStream(new ByteArrayInputStream(content)).readAllBytes(),
                                StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.equals("id"))
                        .count();
            }
        }
        assertThat(lines).isEqualTo(1500);

        String again = export(source, Map.of("data_type", "csv"));
        assertThat(message(again)).contains("path obs://lake/out already exists");
        export(source, Map.of("data_type", "json", "export_mode", "Overwrite", "limit_num", 1200));
        assertThat(keys()).noneMatch(key -> key.endsWith(".gz"));
        assertThat(EmulatorTest.<Integer>read(get(jobs() + "?job-type=EXPORT"), "$.job_count"))
                .isEqualTo(3);
    }

    @Test
    void optionsOfAnExportReachTheEngine() {
        String source = run("default", "select 'a\"b,c' x, '北京' y");
        String id = export(
                source,
                Map.of(
                        "data_type",
                        "csv",
                        "compress",
                        "bzip2",
                        "with_column_header",
                        true,
                        "quote_char",
                        "'",
                        "escape_char",
                        "\\",
                        "encoding_type",
                        "gbk"));
        assertThat(message(id)).isEmpty();
        assertThat(download(".csv.bz2")).startsWith("BZh".getBytes(StandardCharsets.US_ASCII));
        assertThat(EmulatorTest.<String>read(get(job(id) + "/status"), "$.statement"))
                .contains("OPTIONS (header 'true', compression 'bzip2', encoding 'GBK', quote '\\'', escape '\\\\')");
    }
}
