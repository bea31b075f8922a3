package io.github.dliemulator.admin.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Edits one value of a snapshot at random: the restore is rejected with 400, or later requests succeed or are rejected. {@code
 * -Dsnapshot.edits=10000} and {@code -Dsnapshot.seed=2} set the number of edits and the seed.
 */
@ExtendWith(OutputCaptureExtension.class)
class SnapshotMutationTests extends SnapshotTest {

    private static final int EDITS = Integer.getInteger("snapshot.edits", 150);

    private static final long SEED = Long.getLong("snapshot.seed", 1);

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Test
    void editedSnapshotIsRejectedOrHarmless(CapturedOutput output) {
        createResources();
        JsonNode snapshot = JsonMapper.shared().readTree(text(get(adminUri() + "/snapshot")));
        Random random = new Random(SEED);
        List<String> failures = new ArrayList<>();
        int accepted = 0;
        for (int i = 0; i < EDITS; i++) {
            JsonNode edited = snapshot.deepCopy();
            String edit = edit(edited.get("tables"), "tables", random);
            int status = status(put(adminUri() + "/snapshot", edited.toString()));
            if (status == 200) {
                accepted++;
                readAndChange()
                        .filter(result -> result.startsWith("5"))
                        .forEach(result -> failures.add(edit + ": " + result));
            } else if (status != 400 && status != 409) {
                failures.add(edit + ": restore answers " + status);
            }
        }
        assertThat(failures).as("seed %d", SEED).isEmpty();
        assertThat(accepted).isPositive().isLessThan(EDITS);
        assertThat(output.getAll()).doesNotContain(" ERROR ");
    }

    /** Replaces or removes one value at a random place. */
    private static String edit(JsonNode parent, String path, Random random) {
        List<String> keys = parent.isObject()
                ? new ArrayList<>(parent.propertyNames())
                : Stream.iterate(0, i -> i + 1)
                        .limit(parent.size())
                        .map(String::valueOf)
                        .toList();
        String key = keys.get(random.nextInt(keys.size()));
        JsonNode value = parent.isObject() ? parent.get(key) : parent.get(Integer.parseInt(key));
        String place = path + "." + key;
        if (value.isContainer() && !value.isEmpty() && random.nextInt(12) > 0) {
            return edit(value, place, random);
        }
        JsonNode replacement = replacement(value, random);
        if (parent instanceof ObjectNode object) {
            object.set(key, replacement);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(key), replacement);
        }
        return "%s: %s -> %s".formatted(place, shorten(value), shorten(replacement));
    }

    private static String shorten(JsonNode value) {
        String text = value.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private static JsonNode replacement(JsonNode value, Random random) {
        List<JsonNode> candidates = List.of(
                NODES.nullNode(),
                NODES.objectNode(),
                NODES.arrayNode(),
                NODES.arrayNode().add("x"),
                NODES.arrayNode().addNull(),
                NODES.booleanNode(!value.asBoolean(false)),
                NODES.numberNode(0),
                NODES.numberNode(-1),
                NODES.numberNode(Integer.MAX_VALUE),
                NODES.numberNode(Long.MIN_VALUE),
                NODES.numberNode(1.5),
                NODES.stringNode(""),
                NODES.stringNode("x/y"),
                NODES.stringNode("x".repeat(300)),
                NODES.stringNode("AVAILABLE"),
                NODES.stringNode("2020-01-01T00:00:00Z"),
                NODES.stringNode("+999999-12-31T23:59:59Z"),
                NODES.stringNode("-999999-01-01T00:00:00Z"),
                NODES.stringNode(value.asString("") + "x"));
        return candidates.get(random.nextInt(candidates.size()));
    }

    /** Status and path of each request. */
    private Stream<String> readAndChange() {
        Stream<String> reads = Stream.of("1s", "1h", "25h")
                .flatMap(step -> Stream.concat(
                        paths().stream().map(path -> status(get(path)) + " GET " + path),
                        Stream.of(status(post(clock() + "/advance", Map.of("by", step))) + " advance by " + step)));
        Stream<String> changes = Stream.<java.util.function.Supplier<ResponseSpec>>of(
                        () -> post(queues(), Map.of("queue_name", "late", "cu_count", 16, "resource_mode", 1)),
                        () -> post(connections(), connection("late", "late", "up")),
                        () -> post(
                                connections() + "/" + connection + "/associate-queue",
                                Map.of("queues", List.of("pooled"), "elastic_resource_pools", List.of("pool_a"))),
                        () -> put(queues() + "/up/action", Map.of("action", "restart")),
                        () -> put(
                                "/v1.0/" + project + "/user-authorization",
                                "{\"user_name\":\"u\",\"action\":\"grant\",\"privileges\":[{\"object\":\"databases.d\","
                                        + "\"privileges\":[\"EXPLAIN\"]}]}"),
                        () -> put("/v1.0/" + project + "/databases/d/owner", Map.of("new_owner", "v")),
                        () -> delete("/v1.0/" + project + "/databases/d?cascade=true"),
                        () -> post(adminUri() + "/fork", Map.of()),
                        () -> delete(connections() + "/" + connection),
                        () -> delete(queues() + "/up"))
                .map(change -> status(change.get()) + " change");
        return Stream.concat(reads, changes);
    }

    private List<String> paths() {
        return List.of(
                queues(),
                queues() + "/up",
                queues() + "/starting",
                queues() + "/users/up",
                "/v1.0/" + project + "/queues/up/users",
                "/v1.0/" + project + "/queues/up/plans",
                "/v3/" + project + "/queues/up/properties",
                "/v1/" + project + "/vpcs",
                "/v1/" + project + "/subnets",
                "/v3/" + project + "/dli_queue/tags",
                "/v3/" + project + "/quotas",
                pools(),
                pools() + "/pool_a/queues",
                pools() + "/pool_a/scale-records",
                connections(),
                connections() + "/" + connection,
                connections() + "/" + connection + "/privileges",
                "/v1.0/" + project + "/databases",
                "/v1.0/" + project + "/databases/d/users",
                "/v1.0/" + project + "/databases/d/tables",
                "/v1.0/" + project + "/databases/d/tables/t",
                "/v1.0/" + project + "/databases/d/tables/t/partitions",
                "/v1.0/" + project + "/variables",
                "/v3/" + project + "/datasource/auth-infos",
                adminUri(),
                adminUri() + "/resources",
                adminUri() + "/timing",
                adminUri() + "/scripts",
                adminUri() + "/faults",
                adminUri() + "/upstream",
                adminUri() + "/recordings",
                adminUri() + "/recordings/timing",
                adminUri() + "/snapshot",
                clock());
    }

    private static int status(ResponseSpec response) {
        return response.returnResult().getStatus().value();
    }

    private void createResources() {
        createNetworkPoolAndQueue();
        ok(put(
                queues() + "/user-authorization",
                Map.of("queue_name", "up", "user_name", "u", "action", "grant", "privileges", List.of("SUBMIT_JOB"))));
        createData();
        ok(put(adminUri() + "/timing", Map.of("delays", Map.of("peering", "1s..9s"))));
        ok(put(
                adminUri() + "/scripts",
                "[{\"match\":{\"kind\":\"queue\",\"name\":\"s*\"},\"steps\":[{\"for\":\"10m\"}]}]"));
        createStartingQueueAndConnection();
        ok(put(
                connections() + "/" + connection,
                Map.of("hosts", List.of(Map.of("name", "db.x.com", "ip", "10.9.0.5")))));
        ok(post(connections() + "/" + connection + "/routes", Map.of("name", "r", "cidr", "10.10.0.0/16")));
        ok(put(adminUri() + "/faults", List.of(Map.of("operation", "ListVpcs", "kind", "error", "every", 1000))));
        ok(get("/v1/" + project + "/vpcs"));
        ok(put(adminUri() + "/recordings", """
                {"startedAt": "2030-01-01T00:00:00Z", "exchanges": [
                  {"operation": "ListQueues", "method": "GET", "path": "/v1.0/{project_id}/queues", "firstOffset": "PT0S",
                   "status": 200, "response": {"queues": []}}]}"""));
        advance("2s");
        assertThat(JsonPath.<Integer>read(text(get(adminUri() + "/snapshot")), "$.format"))
                .isPositive();
    }

    private void createData() {
        String databases = "/v1.0/" + project + "/databases";
        ok(post(databases, Map.of("database_name", "d")));
        ok(post(databases + "/d/tables", """
                {"table_name":"t","data_location":"OBS","data_type":"csv","data_path":"obs://b/t","with_column_header":true,
                 "columns":[{"column_name":"n","type":"int"},{"column_name":"dt","type":"date","is_partition_column":true}]}"""));
        ok(put("/v1.0/" + project + "/user-authorization", """
                {"user_name":"u","action":"grant","privileges":[{"object":"databases.d","privileges":["SELECT"]}]}"""));
        ok(post("/v1.0/" + project + "/variables", Map.of("var_name", "v", "var_value", "1", "is_sensitive", true)));
        post(
                        "/v3/" + project + "/datasource/auth-infos",
                        Map.of("auth_info_name", "a", "datasource_type", "passwd", "password", "p"))
                .expectStatus()
                .isCreated();
    }
}
