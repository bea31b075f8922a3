package io.github.dliemulator.admin.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The data of a report are bounded, and say what was left out. */
class ReportDataTests {

    private static final int MAX_BYTES = 120_000;

    private final ReportData data = new ReportData(JsonMapper.shared(), MAX_BYTES);

    private JsonNode json() {
        String text = data.toJson();
        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(MAX_BYTES);
        return JsonMapper.shared().readTree(text);
    }

    private static List<Map<String, Object>> entries(int count, String text) {
        return IntStream.range(0, count)
                .<Map<String, Object>>mapToObj(i -> Map.of("number", i, "text", text))
                .toList();
    }

    @Test
    void smallPartsAreComplete() {
        data.addResponse("/a", Map.of("list", entries(3, "x")), 0.5, false);
        data.addSnapshot(new byte[] {1, 2, 3}, 0.5);
        JsonNode json = json();
        assertThat(json.at("/format").asInt()).isEqualTo(1);
        assertThat(json.at("/responses").get("/a").get("list")).hasSize(3);
        assertThat(json.at("/snapshot").asString()).isEqualTo("AQID");
        assertThat(json.at("/cut")).isEmpty();
    }

    @Test
    void beginningOfALongListIsKept() {
        data.addResponse("/a", Map.of("list", entries(1000, "x".repeat(1000))), 0.5, false);
        JsonNode list = json().at("/responses").get("/a").get("list");
        assertThat(list.size()).isBetween(30, 60);
        assertThat(list.get(0).get("number").asInt()).isZero();
        assertThat(json().at("/cut/0").asString())
                .isEqualTo("/a: the last %d of 1000 entries".formatted(1000 - list.size()));
    }

    @Test
    void endOfALongListIsKept() {
        data.addResponse("/a", entries(1000, "<".repeat(500)), 1, true);
        JsonNode list = json().at("/responses").get("/a");
        assertThat(list.size()).isBetween(15, 40);
        assertThat(list.get(list.size() - 1).get("number").asInt()).isEqualTo(999);
        assertThat(json().at("/cut/0").asString()).startsWith("/a: the first ");
    }

    @Test
    void longResponseWithoutAListIsLeftOut() {
        data.addResponse("/a", Map.of("text", "ä".repeat(100_000)), 1, false);
        assertThat(json().at("/responses").has("/a")).isFalse();
        assertThat(json().at("/cut/0").asString()).startsWith("all of /a, which has 2000");
    }

    @Test
    void longSnapshotIsLeftOut() {
        data.addSnapshot(new byte[90_000], 0.7);
        assertThat(json().has("snapshot")).isFalse();
        assertThat(json().at("/cut/0").asString())
                .isEqualTo("the snapshot, which has 120000 bytes: this report cannot be opened in an emulator");
    }

    @Test
    void dataCannotEndTheirElement() {
        data.put("text", "</script><script>alert(1)</script>");
        assertThat(data.toJson()).doesNotContain("<");
        assertThat(json().at("/text").asString()).isEqualTo("</script><script>alert(1)</script>");
    }
}
