package io.github.dliemulator.upstream.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Requests that mean the same have one canonical form, and others have another one. */
class CanonicalFormTests {

    private static final int VARIANTS = 2000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final EquivalentRequest equivalent = new EquivalentRequest(new Random(20));

    private static String json(String json) {
        return CanonicalForm.json(JSON.readTree(json)).toString();
    }

    @Test
    void escapesOfAPathDoNotMatter() {
        String path = "/v1.0/{project_id}/queues/etl night/a+b:c@d,é😀%/x";
        String expected = CanonicalForm.path(new EquivalentRequest(new Random(1)).path(path));
        for (int i = 0; i < VARIANTS; i++) {
            String variant = equivalent.path(path);
            assertThat(CanonicalForm.path(variant)).as(variant).isEqualTo(expected);
        }
        assertThat(expected).startsWith("/v1.0/{project_id}/queues/etl%20night/");
        assertThat(CanonicalForm.path(expected)).isEqualTo(expected);
    }

    @Test
    void escapesAndOrderOfAQueryDoNotMatter() {
        Map<String, List<String>> parameters = Map.of(
                "tags", List.of("foo=bar,foo1=bar1"),
                "name", List.of("b&c", "a + c", ""),
                "with-charge-info", List.of("true"),
                "é", List.of("100% 😀"),
                "project", List.of("{project_id}"));
        String expected = CanonicalForm.query(new EquivalentRequest(new Random(1)).query(parameters));
        for (int i = 0; i < VARIANTS; i++) {
            String variant = equivalent.query(parameters);
            assertThat(CanonicalForm.query(variant)).as(variant).isEqualTo(expected);
        }
        assertThat(expected).contains("&name=b%26c&name=a%20%2B%20c&name=&project={project_id}&tags=foo%3Dbar%2C");
        assertThat(CanonicalForm.query(expected)).isEqualTo(expected);
    }

    @Test
    void spellingOfJsonDoesNotMatter() {
        String body = """
                {"queue_name": "etl é😀 \\"q\\" \\\\ /", "cu_count": 16, "rate": 0.25, "big": 12345678901234567890.5, "small": -1000,
                 "tags": [{"key": "a", "value": "b"}, [], {}], "zero": 0, "none": null, "yes": true}""";
        String expected = json(body);
        for (int i = 0; i < VARIANTS; i++) {
            String variant = equivalent.json(body, true);
            assertThat(json(variant)).as(variant).isEqualTo(expected);
        }
        assertThat(expected).startsWith("{\"big\":12345678901234567890.5,\"cu_count\":16,\"none\":null,");
        assertThat(json(expected)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"/a%2Fb,/a/b", "/a%252Fb,/a%2Fb", "/A,/a", "/a/,/a", "//a,/a", "/a+b,/a%20b", "/a%zz,/a"})
    void differentPathsHaveDifferentForms(String one, String other) {
        assertThat(CanonicalForm.path(one)).isNotEqualTo(CanonicalForm.path(other));
    }

    @ParameterizedTest
    @CsvSource({
        "a=1&a=2,a=2&a=1",
        "a=1,A=1",
        "a=b%26c=d,a=b&c=d",
        "a=1%2B1,a=1+1",
        "a=%2525,a=%25",
        "a=1,a=1&b=",
        "a=%zz,a="
    })
    void differentQueriesHaveDifferentForms(String one, String other) {
        assertThat(CanonicalForm.query(one)).isNotEqualTo(CanonicalForm.query(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1,2]|[2,1]",
                "16|\"16\"",
                "16|16.1",
                "12345678901234567890.5|12345678901234567890.6",
                "{\"a\":null}|{}",
                "{\"a\":1}|{\"A\":1}",
                "\"é\"|\"e\u0301\"",
                "1e400|1e401",
                "true|\"true\""
            })
    void differentJsonHasDifferentForms(String one, String other) {
        assertThat(json(one)).isNotEqualTo(json(other));
    }

    @Test
    void largeExponentsStayShort() {
        assertThat(json("1e999999999")).isEqualTo(json("10.0E+999999998")).hasSizeLessThan(20);
        assertThat(json("-1e-999999")).isEqualTo(json("-0.1E-999998")).hasSizeLessThan(20);
    }
}
