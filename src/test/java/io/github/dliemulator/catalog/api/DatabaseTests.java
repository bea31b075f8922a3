package io.github.dliemulator.catalog.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.catalog.CatalogHttpTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTests extends CatalogHttpTest {

    @Test
    void createdDatabaseIsListed() {
        ok(post(databases(), Map.of("database_name", "Demo", "description", "trial", "enterprise_project_id", "0")))
                .json("{\"is_success\":true,\"message\":\"\"}");
        assertThat(databases("?keyword=demo"))
                .singleElement()
                .satisfies(database -> assertThat(database)
                        .containsEntry("database_name", "demo")
                        .containsEntry("owner", "emulator")
                        .containsEntry("table_number", 0)
                        .containsEntry("description", "trial")
                        .containsEntry("enterprise_project_id", "0")
                        .containsKey("resource_id"));
    }

    @Test
    void bodiesOfTerraformAreAccepted() {
        ok(post(databases(), """
                {"database_name":"tf_db","description":"d1","enterprise_project_id":"0","tags":[{"key":"foo","value":"bar"}]}"""));
        ok(put(databases() + "/tf_db/owner", "{\"new_owner\":\"stub2\"}"));
        assertThat(databases("?keyword=tf_db")).extracting("owner").containsExactly("stub2");
        String id = read(get(databases() + "?keyword=tf_db"), "$.databases[0].resource_id");
        ok(get("/v3/" + project + "/dli_database/" + id + "/tags"))
                .jsonPath("$.tags[0].value")
                .isEqualTo("bar");
        ok(delete(databases() + "/tf_db"));
        assertThat(databases("?keyword=tf_db")).isEmpty();
    }

    /** Cases 28 and 29 of the contract. */
    @Test
    void existingNamesAreRejected() {
        createDatabase("demo");
        error(post(databases(), Map.of("database_name", "default")), 400, "DLI.0006");
        assertThat(error(post(databases(), Map.of("database_name", "DEMO")), 400, "DLI.0006"))
                .isEqualTo("The database demo already exists");
    }

    /** Case 30 of the contract. */
    @Test
    void databaseWithATableIsDeletedByCascade() {
        createDatabase("demo");
        ok(post(tables("demo"), dliTable("t")));
        error(delete(databases() + "/demo?cascade=false"), 400, "DLI.0007");
        assertThat(databases("")).extracting("table_number").containsExactly(1);
        ok(delete(databases() + "/Demo?cascade=true"))
                .json("{\"is_success\":true,\"message\":\"\",\"job_mode\":\"sync\"}");
        error(get(tables("demo")), 400, "DLI.0002");
        createDatabase("demo");
        ok(get(tables("demo"))).jsonPath("$.table_count").isEqualTo(0);
    }

    /** Case 32 of the contract: clients then poll the list. */
    @Test
    void timedOutCreationIsListedLater() {
        ok(put(adminUri() + "/faults", """
                [{"operation":"CreateDatabase","kind":"error","status":408,"code":"DLI.0019","first":1,
                  "message":"Get sync job result timeout with id: 1"}]"""));
        error(post(databases(), Map.of("database_name", "demo")), 408, "DLI.0019");
        assertThat(databases("?keyword=demo")).isEmpty();
        createDatabase("demo");
        assertThat(databases("?keyword=demo")).hasSize(1);
    }

    /** Case 33 of the contract. */
    @Test
    void keywordTagsAndPagesSelectDatabases() {
        createDatabase("a1");
        createDatabase("a2");
        ok(post(databases(), Map.of("database_name", "b", "tags", List.of(Map.of("key", "k", "value", "v")))));
        ok(get(databases() + "?keyword=A&with-priv=true"))
                .jsonPath("$.database_count")
                .isEqualTo(2);
        assertThat(databases("?limit=1&offset=1")).extracting("database_name").containsExactly("a2");
        assertThat(databases("?offset=9")).isEmpty();
        assertThat(databases("?tags={tags}", "k=v")).extracting("database_name").containsExactly("b");
        ok(get(databases() + "?limit=1")).jsonPath("$.database_count").isEqualTo(3);
        error(get(databases() + "?limit=-1"), 400, "DLI.0001");
        error(get(databases() + "?offset=x"), 400, "DLI.0001");
        error(get(databases() + "?tags=x"), 400, "DLI.0001");
    }

    @Test
    void presetDatabaseIsUsableButNotListedOrDeleted() {
        assertThat(databases("")).isEmpty();
        ok(get(tables("default"))).jsonPath("$.table_count").isEqualTo(0);
        ok(post(tables("default"), dliTable("t")));
        ok(put(databases() + "/default/owner", Map.of("new_owner", "bob")));
        assertThat(databases("")).isEmpty();
        assertThat(error(delete(databases() + "/DEFAULT?cascade=true"), 400, "DLI.0007"))
                .isEqualTo("The preset database default cannot be dropped");
    }

    @Test
    void quotaCountsDatabases() {
        createDatabase("demo");
        ok(post(tables("default"), dliTable("t")));
        assertThat(EmulatorTest.<List<Integer>>read(
                        get("/v3/" + project + "/quotas"), "$.quotas.resources[?(@.type=='DATABASE')].used"))
                .containsExactly(1);
        assertThat(EmulatorTest.<List<Integer>>read(
                        get("/v3/" + project + "/quotas"), "$.quotas.resources[?(@.type=='TABLE')].used"))
                .containsExactly(1);
    }

    @Test
    void unknownDatabasesAreRejected() {
        assertThat(error(delete(databases() + "/nope"), 400, "DLI.0002")).isEqualTo("There is no database named nope");
        error(put(databases() + "/nope/owner", Map.of("new_owner", "bob")), 400, "DLI.0002");
        error(delete(databases() + "/a b%2Fc"), 400, "DLI.0002");
        error(delete(databases() + "/nope?async=maybe"), 400, "DLI.0001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "x",
                "",
                "null",
                "{'database_name':null}",
                "{'database_name':''}",
                "{'database_name':'1'}",
                "{'database_name':'_a'}",
                "{'database_name':'a-b'}",
                "{'database_name':'ä'}",
                "{'database_name':['a']}",
                "{'database_name':'a','description':{}}",
                "{'database_name':'a','tags':{}}",
                "{'database_name':'a','tags':[null]}",
                "{'database_name':'a','tags':[{'key':''}]}"
            })
    void invalidDatabaseIsRejected(String body) {
        assertThat(error(post(databases(), body.replace('\'', '"')), 400, "DLI.0001"))
                .doesNotContain("dliemulator", "java");
        assertThat(databases("")).isEmpty();
    }

    @Test
    void longTextsAreRejectedAndUnknownFieldsIgnored() {
        error(post(databases(), Map.of("database_name", "a".repeat(129))), 400, "DLI.0001");
        error(post(databases(), Map.of("database_name", "a", "description", "x".repeat(4001))), 400, "DLI.0001");
        ok(post(databases(), Map.of("database_name", "a".repeat(128), "colour", "red")));
        error(put(databases() + "/" + "a".repeat(128) + "/owner", Map.of("new_owner", " ")), 400, "DLI.0001");
        error(put(databases() + "/" + "a".repeat(128) + "/owner", "{}"), 400, "DLI.0001");
        error(
                put(databases() + "/" + "a".repeat(128) + "/owner", Map.of("new_owner", "x".repeat(256))),
                400,
                "DLI.0001");
    }

    @Test
    void databaseIsResetForkedAndRestored() {
        createDatabase("demo");
        ok(post(tables("demo"), csvTable("trips")));
        String snapshot = text(get(adminUri() + "/snapshot"));
        String copy = "c" + project.substring(1);
        post(adminUri() + "/fork", Map.of("projectId", copy)).expectStatus().isCreated();
        post(adminUri() + "/reset", Map.of()).expectStatus().isNoContent();
        assertThat(databases("")).isEmpty();
        ok(put(adminUri() + "/snapshot", snapshot));
        ok(get(tables("demo") + "/trips")).jsonPath("$.column_count").isEqualTo(3);
        project = copy;
        ok(get(tables("demo") + "/trips")).jsonPath("$.column_count").isEqualTo(3);
        ok(delete(databases() + "/demo?cascade=true"));
    }
}
