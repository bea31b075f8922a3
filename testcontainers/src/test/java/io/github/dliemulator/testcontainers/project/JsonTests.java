package io.github.dliemulator.testcontainers.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTests {

    @Test
    void readsEveryKindOfValue() {
        assertThat(
                        Json.parse(
                                " {\"text\": \"a\\n\\u00e9\\\"/\\\\\", \"number\": -1.5e3, \"list\": [true, false, null, []], \"none\": {}} "))
                .isEqualTo(Map.of(
                        "text",
                        "a\né\"/\\",
                        "number",
                        new BigDecimal("-1.5e3"),
                        "list",
                        Arrays.asList(true, false, null, List.of()),
                        "none",
                        Map.of()));
    }

    @Test
    void readsWhatItHasWritten() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("a \"quoted\" \\ name", List.of("\u0001 control", "", "ä"));
        value.put("number", new BigDecimal("12.50"));
        value.put("flag", true);
        assertThat(Json.parse(Json.write(value))).isEqualTo(value);
    }

    @Test
    void leavesNullMembersOut() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("a", null);
        value.put("b", Arrays.asList(1, null));
        assertThat(Json.write(value)).isEqualTo("{\"b\":[1,null]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1",
                "[1,]",
                "{\"a\" 1}",
                "{\"a\":1,}",
                "\"open",
                "nul",
                "1 2",
                "\"\\x\"",
                "--1",
                "{a:1}",
                "\"\\u12"
            })
    void rejectsTextThatIsNotJson(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.parse(text)).withMessageStartingWith("Not JSON");
    }

    @Test
    void rejectsDeepNestingInsteadOfOverflowingTheStack() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.parse("[".repeat(100_000)))
                .withMessageContaining("too deep");
    }
}
