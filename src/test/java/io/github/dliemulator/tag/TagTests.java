package io.github.dliemulator.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Case 78 of the contract, and all six operations. */
class TagTests extends EmulatorTest {

    private static final String QUEUES = "dli_queue";
    private static final String CONNECTIONS = "dli_enhanced_datasource";

    @Test
    void queueIsFoundByTagsAddedByItsResourceId() {
        createQueue("lake");
        assertNoContent(post(tags(QUEUES, queueId("lake")) + "/create", tagsRequest("k", "v")));
        assertThat(EmulatorTest.<List<String>>read(get(queues() + "?tags=k=v"), "$.queues[*].queue_name"))
                .containsExactly("lake");
        assertThat(EmulatorTest.<List<String>>read(get(queues() + "?tags=k=w"), "$.queues[*].queue_name"))
                .isEmpty();
    }

    @Test
    void tagsAreReadByResourceId() {
        createQueue("lake");
        String resourceId = read(get(queues() + "/lake"), "$.resource_id");
        assertNoContent(post(tags(QUEUES, resourceId) + "/create", tagsRequest("k", "v")));
        ok(get(tags(QUEUES, queueId("lake")))).json("{\"tags\":[{\"key\":\"k\",\"value\":\"v\"}],\"count\":1}");
    }

    @Test
    void tagsSetAtCreationAreListed() {
        ok(post(
                queues(),
                Map.of(
                        "queue_name",
                        "lake",
                        "cu_count",
                        16,
                        "tags",
                        tagsRequest("b", "2", "a", "1").get("tags"))));
        ok(get(tags(QUEUES, queueId("lake"))))
                .json("{\"tags\":[{\"key\":\"a\",\"value\":\"1\"},{\"key\":\"b\",\"value\":\"2\"}],\"count\":2}");
        ok(get(tags(QUEUES, queueId("lake")) + "?limit=1&offset=1"))
                .json("{\"tags\":[{\"key\":\"b\",\"value\":\"2\"}],\"count\":2}");
        ok(get(tags(QUEUES, queueId("lake")) + "?offset=2")).json("{\"tags\":[],\"count\":2}");
    }

    @Test
    void existingKeyIsUpdated() {
        String id = createConnection("crm");
        assertNoContent(post(tags(CONNECTIONS, id) + "/create", tagsRequest("k", "old")));
        assertNoContent(post(tags(CONNECTIONS, id) + "/create", tagsRequest("k", "new", "other", "")));
        ok(get(tags(CONNECTIONS, id)))
                .json("{\"tags\":[{\"key\":\"k\",\"value\":\"new\"},{\"key\":\"other\",\"value\":\"\"}],\"count\":2}");
        assertThat(EmulatorTest.<List<String>>read(get(connections() + "?tags=k=new"), "$.connections[*].id"))
                .containsExactly(id);
    }

    @Test
    void tagsAreRemovedByKeyAndOptionalValue() {
        String id = createConnection("crm");
        assertNoContent(post(tags(CONNECTIONS, id) + "/create", tagsRequest("a", "1", "b", "2", "c", "3")));
        assertNoContent(post(tags(CONNECTIONS, id) + "/delete", tagsRequest("a", "9", "b", "2", "d", "4")));
        assertNoContent(post(tags(CONNECTIONS, id) + "/delete", Map.of("tags", List.of(Map.of("key", "c")))));
        ok(get(tags(CONNECTIONS, id))).json("{\"tags\":[{\"key\":\"a\",\"value\":\"1\"}],\"count\":1}");
    }

    @Test
    void keysOfATypeAreListedWithAllTheirValues() {
        createTaggedQueue("one", "env", "test", "team", "bi");
        createTaggedQueue("two", "env", "prod");
        createTaggedQueue("three", "env", "prod");
        assertNoContent(post(tags(CONNECTIONS, createConnection("crm")) + "/create", tagsRequest("env", "elsewhere")));
        ok(get(type(QUEUES) + "/tags")).json("""
                        {"tags":[{"key":"env","values":["prod","test"]},{"key":"team","values":["bi"]}],"count":2}""");
        ok(get(type(QUEUES) + "/tags?limit=1&offset=1"))
                .json("{\"tags\":[{\"key\":\"team\",\"values\":[\"bi\"]}],\"count\":2}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                | one two three
            {"without_any_tag":true,"tags":[{"key":"env","values":["x"]}]}    | three
            {"tags":[{"key":"env","values":[]}]}                              | one two
            {"tags":[{"key":"env","values":["prod","test"]}]}                 | one two
            {"tags":[{"key":"env","values":["test"]},{"key":"team"}]}         | one
            {"tags":[{"key":"env","values":["nowhere"]}]}                     |
            {"matches":[{"key":"resource_name","value":"T"}]}                 | two three
            """)
    void resourcesAreFoundAndCounted(String body, String names) {
        createTaggedQueue("one", "env", "test", "team", "bi");
        createTaggedQueue("two", "env", "prod");
        createQueue("three");
        List<String> expected = names == null ? List.of() : List.of(names.split(" "));
        assertThat(EmulatorTest.<List<String>>read(
                        post(type(QUEUES) + "/resource-instances/filter", body), "$.resources[*].resource_name"))
                .containsExactlyInAnyOrderElementsOf(expected);
        ok(post(type(QUEUES) + "/resource-instances/count", body))
                .json("{\"total_count\":%d}".formatted(expected.size()));
    }

    /** Huawei's pages allow an equals sign in a value, which Terraform users write. */
    @ParameterizedTest
    @ValueSource(strings = {"a=b", "=", "a==b=", "x=1 y=2"})
    void valueMayContainEqualsSigns(String value) {
        createTaggedQueue("one", "env", value);
        createTaggedQueue("two", "env", "a");
        assertThat(EmulatorTest.<List<String>>read(
                        get(queues() + "?tags={tags}", "env=" + value), "$.queues[*].queue_name"))
                .containsExactly("one");
    }

    @Test
    void foundResourcesHaveIdAndTags() {
        createTaggedQueue("one", "env", "test");
        String id = queueId("one");
        ok(post(type(QUEUES) + "/resource-instances/filter?limit=1", Map.of())).json("""
                        {"total_count":1,"resources":[{"resource_id":"%s","resource_name":"one","resource_detail":"",
                        "tags":[{"key":"env","value":"test"}]}]}""".formatted(id));
        ok(post(type(QUEUES) + "/resource-instances/filter?offset=1", Map.of()))
                .json("{\"total_count\":1,\"resources\":[]}");
    }

    @Test
    void recreatedQueueHasNoTags() {
        createTaggedQueue("lake", "env", "test");
        ok(delete(queues() + "/lake"));
        ok(post(type(QUEUES) + "/resource-instances/count", Map.of())).json("{\"total_count\":0}");
        createQueue("lake");
        ok(get(tags(QUEUES, queueId("lake")))).json("{\"tags\":[],\"count\":0}");
    }

    @Test
    void resourceHasAtMostTwentyTags() {
        String id = createConnection("crm");
        String[] twenty = IntStream.range(0, 40)
                .mapToObj(i -> (i % 2 == 0 ? "k" : "v") + i / 2)
                .toArray(String[]::new);
        assertNoContent(post(tags(CONNECTIONS, id) + "/create", tagsRequest(twenty)));
        assertNoContent(post(tags(CONNECTIONS, id) + "/create", tagsRequest("k0", "again")));
        assertThat(error(post(tags(CONNECTIONS, id) + "/create", tagsRequest("k20", "")), 400, "DLI.0001"))
                .isEqualTo("A resource has at most 20 tags");
        assertThat(EmulatorTest.<Integer>read(get(tags(CONNECTIONS, id)), "$.count"))
                .isEqualTo(20);
    }

    @Test
    void typesWithoutResourcesAreEmpty() {
        ok(post(type("dli_flink_job") + "/resource-instances/count", Map.of())).json("{\"total_count\":0}");
        ok(get(type("dli_database") + "/tags")).json("{\"tags\":[],\"count\":0}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "1", "00000000-0000-0000-0000-000000000000"})
    void unknownResourceIsRejected(String id) {
        String message = "There is no resource with the ID " + id;
        assertThat(error(get(tags(QUEUES, id)), 400, "DLI.0002")).isEqualTo(message);
        assertThat(error(post(tags(CONNECTIONS, id) + "/create", tagsRequest("k", "v")), 400, "DLI.0002"))
                .isEqualTo(message);
        assertThat(error(post(tags(QUEUES, id) + "/delete", tagsRequest("k", "v")), 400, "DLI.0002"))
                .isEqualTo(message);
    }

    @Test
    void deletedConnectionHasNoTags() {
        String id = createConnection("crm");
        ok(delete(connections() + "/" + id));
        error(get(tags(CONNECTIONS, id)), 400, "DLI.0002");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                     | tags must not be empty
            {"tags":[]}                                            | tags must not be empty
            {"tags":[{"key":"a"},{"key":"a","value":"b"}]}         | tags must not contain a key twice
            {"tags":[{"value":"b"}]}                               | tags[0].key must not be null
            {"tags":"a"}                                           | tags must be an Array
            """)
    void invalidTagsAreRejected(String body, String message) {
        String id = createConnection("crm");
        assertThat(error(post(tags(CONNECTIONS, id) + "/create", body), 400, "DLI.0001"))
                .isEqualTo(message);
    }

    @Test
    void unknownTypeOrMatchIsRejected() {
        assertThat(error(get(type("dli_sofa") + "/tags"), 400, "DLI.0001"))
                .isEqualTo("resource_type must be one of dli_queue, dli_elastic_resource_pool, "
                        + "dli_enhanced_datasource, dli_database, dli_package_resource, dli_flink_job");
        assertThat(error(
                        post(
                                type(QUEUES) + "/resource-instances/filter",
                                "{\"matches\":[{\"key\":\"colour\",\"value\":\"red\"}]}"),
                        400,
                        "DLI.0001"))
                .isEqualTo("matches[0].key must be resource_name");
        error(get(type(QUEUES) + "/tags?limit=1001"), 400, "DLI.0001");
        error(get(type(QUEUES) + "/tags?limit=0"), 400, "DLI.0001");
    }

    private void createTaggedQueue(String queue, String... keysAndValues) {
        createQueue(queue);
        assertNoContent(post(tags(QUEUES, queueId(queue)) + "/create", tagsRequest(keysAndValues)));
    }

    private String queueId(String name) {
        List<Number> ids = read(get(queues()), "$.queues[?(@.queue_name == '%s')].queue_id".formatted(name));
        return ids.get(0).toString();
    }

    private String type(String type) {
        return "/v3/" + project + "/" + type;
    }

    private String tags(String type, String id) {
        return type(type) + "/" + id + "/tags";
    }

    private static Map<String, List<Map<String, String>>> tagsRequest(String... keysAndValues) {
        return Map.of(
                "tags",
                IntStream.range(0, keysAndValues.length / 2)
                        .mapToObj(i -> Map.of("key", keysAndValues[2 * i], "value", keysAndValues[2 * i + 1]))
                        .toList());
    }

    private static void assertNoContent(ResponseSpec response) {
        response.expectStatus().isNoContent().expectBody().isEmpty();
    }
}
