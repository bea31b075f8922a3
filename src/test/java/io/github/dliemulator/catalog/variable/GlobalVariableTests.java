package io.github.dliemulator.catalog.variable;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.Worlds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class GlobalVariableTests extends EmulatorTest {

    @Autowired
    private GlobalVariables variables;

    @Autowired
    private Worlds worlds;

    @Test
    void variableIsCreatedListedChangedAndDeleted() {
        ok(post(variables(), Map.of("var_name", "day", "var_value", "2026-01-01")))
                .json("{\"is_success\":true,\"message\":\"\"}");
        ok(get(variables())).json("""
                {"is_success":true,"message":"","count":1,"global_vars":[{"id":1,"var_name":"day","var_value":"2026-01-01",
                 "is_sensitive":false,"user_name":"emulator","create_time":1893456000000,"update_time":1893456000000}]}""");
        ok(get(variables())).jsonPath("$.global_vars[0].project_id").isEqualTo(project);
        advance("1s");
        ok(put(variables() + "/day", "{\"var_value\":\"2026-01-02\"}"));
        ok(get(variables()))
                .jsonPath("$.global_vars[0].var_value")
                .isEqualTo("2026-01-02")
                .jsonPath("$.global_vars[0].update_time")
                .isEqualTo(T0_MILLIS + 1000);
        ok(delete(variables() + "/day"));
        ok(get(variables())).jsonPath("$.count").isEqualTo(0);
    }

    /** Case 55 of the contract. */
    @Test
    void existingNameIsRejected() {
        create("day", "x");
        assertThat(error(post(variables(), Map.of("var_name", "day", "var_value", "y")), 400, "DLI.0999"))
                .isEqualTo("The object exists.");
    }

    /** Case 56 of the contract. */
    @Test
    void pagePastTheEndIsEmpty() {
        create("day", "x");
        ok(get(variables() + "?offset=100"))
                .json("{\"is_success\":true,\"message\":\"\",\"count\":1,\"global_vars\":[]}");
        create("night", "x");
        assertThat(EmulatorTest.<List<String>>read(get(variables() + "?limit=1&offset=1"), "$.global_vars[*].var_name"))
                .containsExactly("night");
        error(get(variables() + "?limit=x"), 400, "DLI.0001");
    }

    @Test
    void sensitiveValueIsMaskedEncryptedAndUsed() {
        ok(post(variables(), Map.of("var_name", "pin", "var_value", "br0wn-teapot", "is_sensitive", true)));
        ok(get(variables())).jsonPath("$.global_vars[0].var_value").isEqualTo("******");
        assertThat(variables.substitute(world(), "select {{pin}}").text()).isEqualTo("select br0wn-teapot");
        ok(put(variables() + "/pin", Map.of("var_value", "blu3-teapot")));
        assertThat(variables.substitute(world(), "select {{pin}}").text()).isEqualTo("select blu3-teapot");
        String snapshot = text(get(adminUri() + "/snapshot"));
        assertThat(snapshot).contains("pin").doesNotContain("teapot");
        List<Integer> calls = read(get(adminUri() + "/journal"), "$.calls[*].number");
        assertThat(calls)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(number ->
                        assertThat(text(get(adminUri() + "/journal/" + number))).doesNotContain("teapot"));
    }

    @Test
    void onlyTheCreatorDeletesAVariable() {
        String snapshot;
        create("day", "x");
        snapshot = text(get(adminUri() + "/snapshot")).replace("\"user_name\": \"emulator\"", "\"user_name\": \"zoe\"");
        ok(put(adminUri() + "/snapshot", snapshot));
        assertThat(error(delete(variables() + "/day"), 400, "DLI.0003"))
                .isEqualTo("Only the user zoe, who created the global variable day, can delete it");
        ok(put(variables() + "/day", Map.of("var_value", "y")));
    }

    @Test
    void referencesAreReplacedOutsideOptions() {
        create("day", "{{city}} 1");
        create("city", "Bonn");
        assertThat(substitute("select '{{day}}', {{ city }}, {{nope}}, `{{city}}`"))
                .isEqualTo("select '{{city}} 1', Bonn, {{nope}}, `Bonn`");
        assertThat(
                        substitute(
                                "create table {{city}} (a int) using csv options (path 'x)', a '{{city}}', (b)) comment '{{city}}'"))
                .isEqualTo("create table Bonn (a int) using csv options (path 'x)', a '{{city}}', (b)) comment 'Bonn'");
        assertThat(substitute("select 'it\\'s options(', '{{city}}'")).isEqualTo("select 'it\\'s options(', 'Bonn'");
        assertThat(substitute("{{")).isEqualTo("{{");
        assertThat(substitute("{{city}")).isEqualTo("{{city}");
        assertThat(substitute("'\\")).isEqualTo("'\\");
        assertThat(substitute("{{{{city}}")).isEqualTo("{{Bonn");
        assertThat(substitute("options ({{city}}")).isEqualTo("options ({{city}}");
    }

    @Test
    void unknownVariablesAreRejected() {
        assertThat(error(put(variables() + "/nope", Map.of("var_value", "x")), 400, "DLI.0002"))
                .isEqualTo("There is no global variable named nope");
        error(delete(variables() + "/nope"), 400, "DLI.0002");
        create("day", "x");
        error(put(variables() + "/DAY", Map.of("var_value", "x")), 400, "DLI.0002");
        error(put(variables() + "/day", "{}"), 400, "DLI.0001");
        error(put(variables() + "/day", ""), 400, "DLI.0001");
        error(put(variables() + "/day", Map.of("var_value", "x".repeat(10_001))), 400, "DLI.0001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{'var_name':'a'}",
                "{'var_value':'a'}",
                "{'var_name':'a-b','var_value':'a'}",
                "{'var_name':'_a','var_value':'a'}",
                "{'var_name':'7','var_value':'a'}",
                "{'var_name':'a','var_value':{}}",
                "{'var_name':'a','var_value':'a','is_sensitive':'perhaps'}"
            })
    void invalidVariableIsRejected(String body) {
        assertThat(error(post(variables(), body.replace('\'', '"')), 400, "DLI.0001"))
                .doesNotContain("dliemulator", "java");
        ok(get(variables())).jsonPath("$.count").isEqualTo(0);
    }

    @Test
    void longTextsAreRejectedAndUnknownFieldsIgnored() {
        error(post(variables(), Map.of("var_name", "a".repeat(129), "var_value", "x")), 400, "DLI.0001");
        error(post(variables(), Map.of("var_name", "a", "var_value", "x".repeat(10_001))), 400, "DLI.0001");
        ok(post(
                variables(),
                Map.of("var_name", "a", "var_value", "ü".repeat(10_000), "is_sensitive", true, "colour", 1)));
        assertThat(substitute("{{a}}")).hasSize(10_000);
    }

    private String substitute(String sql) {
        return variables.substitute(world(), sql).text();
    }

    private World world() {
        return worlds.findOrCreate(project);
    }

    private String variables() {
        return "/v1.0/" + project + "/variables";
    }

    private void create(String name, String value) {
        ok(post(variables(), Map.of("var_name", name, "var_value", value)));
    }
}
