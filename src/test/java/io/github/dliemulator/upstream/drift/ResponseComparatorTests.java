package io.github.dliemulator.upstream.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ResponseComparatorTests {

    private static final String ONE = "7b822343-5505-38a1-be90-f311a1e26890";
    private static final String OTHER = "ec7d3400-fcbb-30cc-baad-3e35aec2f706";

    private final IdMapping ids = new IdMapping("0123456789abcdef0123456789abcdef");

    private List<String> compare(String emulated, String upstream) {
        return ResponseComparator.compare(
                        JsonMapper.shared().readTree(emulated),
                        JsonMapper.shared().readTree(upstream),
                        ids,
                        json -> json.has("peer_id"))
                .stream()
                .map(difference -> difference.kind() + " " + difference.path())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1}|{\"b\":1}|[ONLY_EMULATOR $.a, ONLY_UPSTREAM $.b]",
                "{\"a\":1}|{\"a\":\"1\"}|[TYPE $.a]",
                "{\"a\":{\"b\":[{\"c\":true}]}}|{\"a\":{\"b\":[{\"c\":false}]}}|[VALUE $.a.b[*].c]",
                "{\"l\":[{\"name\":\"x\"}]}|{\"l\":[{\"name\":\"y\"}]}|[ONLY_EMULATOR $.l[*], ONLY_UPSTREAM $.l[*]]",
                "{\"l\":[1,2]}|{\"l\":[1]}|[ONLY_EMULATOR $.l[*]]",
                "{\"status\":\"ACTIVE\"}|{\"status\":\"Active\"}|[VALUE $.status]",
                "{\"count\":1}|{\"count\":2}|[VALUE $.count]",
                "{\"a\":null}|{\"a\":1}|[TYPE $.a]",
            })
    void findsDifferences(String emulated, String upstream, String found) {
        assertThat(compare(emulated, upstream)).hasToString(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":[{\"name\":\"x\",\"v\":1},{\"name\":\"y\"}]}|{\"a\":[{\"name\":\"y\"},{\"name\":\"x\",\"v\":1}]}",
                "{\"create_time\":1893456000000}|{\"create_time\":1760000000000}",
                "{\"at\":\"2030-01-01T00:00:00Z\"}|{\"at\":\"2026-11-26T21:00:00.5Z\"}",
                "{\"queueId\":17}|{\"queueId\":4711}",
                "{\"peer_id\":\"p1\",\"name\":\"q\",\"status\":\"CREATING\"}|{\"peer_id\":\"p2\",\"name\":\"q\",\"status\":\"ACTIVE\"}",
                "[]|[]",
            })
    void equalResponsesHaveNoDifferences(String emulated, String upstream) {
        assertThat(compare(emulated, upstream)).isEmpty();
    }

    @Test
    void idsAreMappedOneToOne() {
        assertThat(compare("{\"id\":\"" + ONE + "\"}", "{\"id\":\"" + OTHER + "\"}"))
                .isEmpty();
        assertThat(compare("{\"x\":\"made " + ONE + "\"}", "{\"x\":\"made " + OTHER + "\"}"))
                .isEmpty();
        assertThat(compare("{\"id\":\"" + ONE + "\"}", "{\"id\":\"" + ONE + "\"}"))
                .isEmpty();
        assertThat(compare("{\"id\":\"" + ONE + "\"}", "{\"id\":\"another\"}")).containsExactly("VALUE $.id");
        assertThat(ids.toUpstream("/x/" + ONE + "/y")).isEqualTo("/x/" + OTHER + "/y");
        assertThat(ids.toEmulator("/x/" + OTHER + "/y")).isEqualTo("/x/" + ONE + "/y");
    }

    @Test
    void onlyIdsAreMapped() {
        assertThat(compare("{\"id\":\"" + ONE + "\"}", "{\"id\":\"../x\"}")).isEmpty();
        assertThat(ids.toUpstream("/x/" + ONE)).isEqualTo("/x/" + ONE);
        String project = "0123456789abcdef0123456789abcdef";
        compare("{\"id\":\"" + project + "\"}", "{\"id\":\"" + OTHER + "\"}");
        assertThat(ids.toUpstream("/" + project)).isEqualTo("/" + project);
    }
}
