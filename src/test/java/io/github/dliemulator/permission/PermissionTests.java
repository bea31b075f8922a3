package io.github.dliemulator.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.dliemulator.EmulatorTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class PermissionTests extends EmulatorTest {

    private static final Map<String, Object> OWNER =
            Map.of("is_admin", true, "user_name", "emulator", "privileges", List.of("ALL"));

    @BeforeEach
    void createTable() {
        ok(post(databases(), Map.of("database_name", "demo")));
        ok(post(
                databases() + "/demo/tables",
                Map.of(
                        "table_name",
                        "trips",
                        "data_location",
                        "DLI",
                        "columns",
                        List.of(Map.of("column_name", "City", "type", "string")))));
    }

    /** Case 59 of the contract. */
    @Test
    void ownerComesFirstAndHasAllPrivileges() {
        ok(authorize("bob", "update", "databases.demo", "SELECT", "CREATE_TABLE"))
                .json("{\"is_success\":true,\"message\":\"\"}");
        ok(get(privileges("databases.Demo"))).json("""
                {"is_success":true,"message":"","object_name":"demo","object_type":"database","count":2,"privileges":[
                 {"is_admin":true,"user_name":"emulator","privileges":["ALL"]},
                 {"is_admin":false,"user_name":"bob","privileges":["SELECT","CREATE_TABLE"]}]}""");
        assertThat(users("/demo")).containsExactly(OWNER, user("bob", "SELECT", "CREATE_TABLE"));
        ok(authorize("emulator", "update", "databases.demo"));
        assertThat(users("/demo")).contains(OWNER);
    }

    @Test
    void privilegesAreGrantedRevokedAndReplaced() {
        ok(authorize("bob", "grant", "databases.demo", "SELECT"));
        ok(authorize("bob", "grant", "databases.demo", "CREATE_VIEW", "SELECT"));
        ok(authorize("amy", "grant", "databases.demo", "EXPLAIN"));
        assertThat(users("/demo")).containsExactly(OWNER, user("amy", "EXPLAIN"), user("bob", "SELECT", "CREATE_VIEW"));
        ok(authorize("bob", "revoke", "databases.demo", "SELECT", "EXPLAIN"));
        ok(authorize("amy", "revoke", "databases.demo", "EXPLAIN"));
        assertThat(users("/demo")).containsExactly(OWNER, user("bob", "CREATE_VIEW"));
        ok(authorize("bob", "update", "databases.demo", "DROP_TABLE", "SELECT"));
        assertThat(users("/demo")).containsExactly(OWNER, user("bob", "DROP_TABLE", "SELECT"));
    }

    /** Case 58 of the contract. */
    @Test
    void updateWithoutPrivilegesRemovesTheUser() {
        ok(authorize("bob", "grant", "databases.demo", "SELECT", "EXPLAIN"));
        ok(authorize("bob", "update", "databases.demo"));
        assertThat(users("/demo")).containsExactly(OWNER);
        ok(authorize("bob", "grant", "databases.demo", "SELECT"));
        ok(authorize("bob", "grant", "databases.demo.tables.trips", "SELECT"));
        ok(put(authorization(), "{\"user_name\":\"bob\",\"action\":\"update\",\"privileges\":[]}"));
        assertThat(users("/demo")).containsExactly(OWNER);
        assertThat(users("/demo/tables/trips")).hasSize(1);
    }

    @Test
    void tablesAndColumnsHaveUsers() {
        ok(authorize("bob", "grant", "databases.demo.tables.trips", "SELECT"));
        ok(authorize("bob", "grant", "databases.demo.tables.trips.columns.city", "SELECT"));
        assertThat(users("/demo/tables/TRIPS"))
                .extracting("object", "user_name")
                .containsExactly(
                        tuple("databases.demo.tables.trips", "emulator"),
                        tuple("databases.demo.tables.trips", "bob"),
                        tuple("databases.demo.tables.trips.columns.city", "bob"));
        ok(get(databases() + "/demo/tables/trips/users/bob")).json("""
                {"is_success":true,"user_name":"bob","privileges":[
                 {"object":"databases.demo.tables.trips","privileges":["SELECT"]},
                 {"object":"databases.demo.tables.trips.columns.city","privileges":["SELECT"]}]}""");
        ok(get(databases() + "/demo/tables/trips/users/nobody"))
                .jsonPath("$.privileges")
                .isEmpty();
        ok(get(privileges("databases.demo.tables.trips")))
                .jsonPath("$.object_type")
                .isEqualTo("table")
                .jsonPath("$.privileges[1].object")
                .isEqualTo("databases.demo.tables.trips");
    }

    @Test
    void queuesShareTheModel() {
        createQueue("q");
        ok(authorize("bob", "grant", "queues.Q", "SUBMIT_JOB"));
        ok(put(
                queues() + "/user-authorization",
                Map.of("queue_name", "q", "user_name", "bob", "action", "grant", "privileges", List.of("RESTART"))));
        assertThat(EmulatorTest.<List<List<String>>>read(get(queues() + "/q/users"), "$.privileges[*].privileges"))
                .containsExactly(List.of("ALL"), List.of("SUBMIT_JOB", "RESTART"));
        ok(get(privileges("queues.q"))).jsonPath("$.count").isEqualTo(2);
        ok(delete(queues() + "/q"));
        error(get(privileges("queues.q")), 400, "DLI.0002");
    }

    @Test
    void authenticationsAndVariablesHaveUsers() {
        post("/v3/" + project + "/datasource/auth-infos", Map.of("auth_info_name", "pg", "datasource_type", "passwd"))
                .expectStatus()
                .isCreated();
        ok(authorize("bob", "grant", "datasourceauth.pg", "USE_AUTH"));
        ok(get("/v1.0/" + project + "/datasource/auth-infos/pg/users")).json("""
                {"is_success":true,"auth_info_name":"pg","count":2,"privileges":[
                 {"is_admin":true,"user_name":"emulator","privileges":["ALL"]},
                 {"is_admin":false,"user_name":"bob","privileges":["USE_AUTH"]}]}""");
        error(get("/v1.0/" + project + "/datasource/auth-infos/nope/users"), 400, "DLI.0002");
        ok(post("/v1.0/" + project + "/variables", Map.of("var_name", "day", "var_value", "1")));
        ok(authorize("bob", "grant", "variable.day", "UPDATE"));
        ok(get(privileges("variable.day"))).jsonPath("$.object_type").isEqualTo("variable");
        ok(delete("/v1.0/" + project + "/variables/day"));
        ok(post("/v1.0/" + project + "/variables", Map.of("var_name", "day", "var_value", "1")));
        ok(get(privileges("variable.day"))).jsonPath("$.count").isEqualTo(1);
    }

    @Test
    void terraformUsesThePathOfOtherProjects() {
        String body = """
                {"user_name":"bob","action":"%s","privileges":[{"object":"databases.demo","privileges":["SELECT"]}]}""";
        ok(put("/v1.0/" + project + "/authorization", body.formatted("grant")));
        assertThat(users("/demo")).contains(user("bob", "SELECT"));
        ok(put("/v1.0/" + project + "/authorization", body.formatted("revoke")));
        assertThat(users("/demo")).containsExactly(OWNER);
        error(
                put(
                        "/v1.0/" + project + "/authorization",
                        body.formatted("grant").replace("demo", "nope")),
                400,
                "DLI.0002");
    }

    @Test
    void privilegesEndWithTheirObject() {
        ok(authorize("bob", "grant", "databases.demo", "SELECT"));
        ok(authorize("bob", "grant", "databases.demo.tables.trips", "SELECT"));
        ok(delete(databases() + "/demo?cascade=true"));
        createTable();
        assertThat(users("/demo")).containsExactly(OWNER);
        assertThat(users("/demo/tables/trips")).hasSize(1);
    }

    @Test
    void rejectedRequestChangesNothing() {
        String body = """
                {"user_name":"bob","action":"grant","privileges":[{"object":"databases.demo","privileges":["SELECT"]},
                 {"object":"databases.demo.tables.nope","privileges":["SELECT"]}]}""";
        assertThat(error(put(authorization(), body), 400, "DLI.0002")).isEqualTo("There is no table named nope");
        assertThat(users("/demo")).containsExactly(OWNER);
    }

    @Test
    void unknownObjectsAreRejected() {
        assertThat(error(get(privileges("databases.nope")), 400, "DLI.0002"))
                .isEqualTo("There is no database named nope");
        error(get(privileges("databases.demo.tables.nope")), 400, "DLI.0002");
        error(get(privileges("databases.demo.tables.trips.columns.nope")), 400, "DLI.0002");
        assertThat(error(get(privileges("jobs.flink.7")), 400, "DLI.0002")).isEqualTo("There is no flink named 7");
        error(get(privileges("chairs.x")), 400, "DLI.0001");
        error(get(privileges("")), 400, "DLI.0001");
        error(get("/v1.0/" + project + "/authorization/privileges"), 400, "DLI.0001");
        error(get(databases() + "/nope/users"), 400, "DLI.0002");
        error(get(databases() + "/demo/tables/nope/users"), 400, "DLI.0002");
        error(get(databases() + "/demo/tables/nope/users/bob"), 400, "DLI.0002");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{'user_name':'bob','action':'grant','privileges':[]}",
                "{'user_name':'bob','action':'grant','privileges':[null]}",
                "{'user_name':'bob','action':'grant','privileges':[{'object':'databases.demo','privileges':[]}]}",
                "{'user_name':'bob','action':'grant','privileges':[{'object':'databases.demo'}]}",
                "{'user_name':'bob','action':'grant','privileges':[{'privileges':['SELECT']}]}",
                "{'user_name':'bob','action':'grant','privileges':[{'object':'databases.demo','privileges':['FLY']}]}",
                "{'user_name':'bob','action':'grant','privileges':[{'object':'databases.demo','privileges':[null]}]}",
                "{'user_name':'bob','action':'grant','privileges':[{'object':'chairs.demo','privileges':['SELECT']}]}",
                "{'user_name':'bob','action':'grant','privileges':[{'object':7,'privileges':{}}]}",
                "{'user_name':'bob','action':'take','privileges':[{'object':'databases.demo','privileges':['SELECT']}]}",
                "{'user_name':'','action':'grant','privileges':[{'object':'databases.demo','privileges':['SELECT']}]}",
                "{'action':'grant','privileges':[{'object':'databases.demo','privileges':['SELECT']}]}"
            })
    void invalidAuthorizationIsRejected(String body) {
        assertThat(error(put(authorization(), body.replace('\'', '"')), 400, "DLI.0001"))
                .doesNotContain("dliemulator", "java");
        assertThat(users("/demo")).containsExactly(OWNER);
    }

    private static Map<String, Object> user(String name, String... privileges) {
        return Map.of("is_admin", false, "user_name", name, "privileges", List.of(privileges));
    }

    private String databases() {
        return "/v1.0/" + project + "/databases";
    }

    private String authorization() {
        return "/v1.0/" + project + "/user-authorization";
    }

    private String privileges(String object) {
        return "/v1.0/" + project + "/authorization/privileges?object=" + object;
    }

    private ResponseSpec authorize(String user, String action, String object, String... privileges) {
        return put(
                authorization(),
                Map.of(
                        "user_name",
                        user,
                        "action",
                        action,
                        "privileges",
                        List.of(Map.of("object", object, "privileges", privileges))));
    }

    private List<Map<String, Object>> users(String object) {
        return read(get(databases() + object + "/users"), "$.privileges");
    }
}
