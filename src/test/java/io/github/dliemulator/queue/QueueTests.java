package io.github.dliemulator.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases 1 to 16 and 85 of the contract, but for the busy queue's. */
class QueueTests extends EmulatorTest {

    /** Those of dli_02_0196, of the Java SDK and of the Go SDKs; {@code feature} only where it was given. */
    private static final List<String> FIELDS = List.of(
            "queue_id queue_name description owner create_time queue_type engine used_cu cu_count charging_mode resource_id"
                    .concat(
                            " enterprise_project_id cidr_in_vpc cidr_in_mgntsubnet cidr_in_subnet resource_mode platform")
                    .concat(" is_restarting labels queue_resource_type resource_type cu_spec cu_scale_out_limit")
                    .concat(
                            " cu_scale_in_limit elastic_resource_pool_name support_spark_versions default_spark_version")
                    .concat(" support_hetu_engine_versions default_hetu_engine_version support_flink_sql_versions")
                    .concat(" default_flink_sql_version support_flink_jar_versions default_flink_jar_version")
                    .concat(" support_opensource_flink_versions")
                    .split(" "));

    @Test
    void nameIsAnsweredInLowerCase() {
        ok(post(queues(), Map.of("queue_name", "Q_One", "cu_count", 16, "resource_mode", 1)))
                .json("{'is_success':true,'message':'','queue_name':'q_one'}".replace('\'', '"'));
    }

    @Test
    void detailIsFoundWhateverTheCaseAndPartlyInCamelCase() {
        givenQueue("Q_One");
        Map<String, Object> detail = read(get(queues() + "/Q_ONE"), "$");
        assertThat(detail)
                .containsEntry("is_success", true)
                .containsEntry("queueName", "q_one")
                .containsEntry("queueType", "sql")
                .containsEntry("cuCount", 16)
                .containsEntry("chargingMode", 1)
                .containsEntry("resource_mode", 1)
                .containsEntry("create_time", T0_MILLIS)
                .doesNotContainKeys("queue_name", "cu_count", "status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_a", "123", "a-b", "", " q", "q\n", "ä"})
    void badNameIsRefused(String name) {
        assertThat(refusal(post(queues(), Map.of("queue_name", name, "cu_count", 16)), 400, "DLI.0001"))
                .startsWith("queue_name must be 1 to 128 letters");
    }

    @Test
    void nameMayHave128CharactersAndNoMore() {
        givenQueue("q".repeat(128));
        ok(get(queues() + "/" + "Q".repeat(128)));
        refusal(post(queues(), Map.of("queue_name", "q".repeat(129), "cu_count", 16)), 400, "DLI.0001");
    }

    @Test
    void missingCuCountIsRefused() {
        assertThat(refusal(post(queues(), Map.of("queue_name", "q")), 400, "DLI.0001"))
                .isEqualTo("cu_count must not be null");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -16, 1, 15, 17, 8, 1024})
    void standAloneQueueComesInDocumentedSizesOnly(int cuCount) {
        assertThat(refusal(post(queues(), Map.of("queue_name", "q", "cu_count", cuCount)), 400, "DLI.0001"))
                .isEqualTo("cu_count must be one of [16, 64, 256]");
    }

    @Test
    void nameIsTakenWhateverItsCase() {
        givenQueue("q_one");
        refusal(post(queues(), Map.of("queue_name", "Q_ONE", "cu_count", 16)), 400, "DLI.0006");
        refusal(post(queues(), Map.of("queue_name", "Default", "cu_count", 16)), 400, "DLI.0006");
    }

    @Test
    void listShowsOnlySqlQueuesUnlessAskedForOthers() {
        givenQueue("s");
        given(Map.of("queue_name", "g", "cu_count", 16, "queue_type", "general"));
        assertThat(names("")).containsExactly("default", "s");
        assertThat(names("?queue_type=sql")).containsExactly("default", "s");
        assertThat(names("?queue_type=general")).containsExactly("g");
        assertThat(names("?queue_type=all")).containsExactly("default", "g", "s");
        refusal(get(queues() + "?queue_type=spark"), 400, "DLI.0001");
    }

    @Test
    void listIsOrderedByNameOrBySize() {
        given(Map.of("queue_name", "b", "cu_count", 64));
        given(Map.of("queue_name", "a", "cu_count", 256));
        assertThat(names("")).containsExactly("a", "b", "default");
        assertThat(names("?order=queue_name_desc")).containsExactly("default", "b", "a");
        assertThat(names("?order=cu_desc")).containsExactly("a", "b", "default");
        assertThat(names("?order=cu_asc")).containsExactly("default", "b", "a");
        refusal(get(queues() + "?order=age"), 400, "DLI.0001");
    }

    @Test
    void listComesInPages() {
        givenQueue("a");
        givenQueue("b");
        assertThat(names("?page-size=2&current-page=1")).containsExactly("a", "b");
        assertThat(names("?page-size=2&current-page=2")).containsExactly("default");
        assertThat(names("?page-size=2&current-page=3")).isEmpty();
        assertThat(names("?page-size=2147483647&current-page=2147483647")).isEmpty();
        refusal(get(queues() + "?page-size=0"), 400, "DLI.0001");
        refusal(get(queues() + "?current-page=two"), 400, "DLI.0001");
    }

    @Test
    void listItemNamesTheSameResourceAsTheDetailAndHasNoTags() {
        given(Map.of("queue_name", "q", "cu_count", 16, "tags", List.of(Map.of("key", "team", "value", "bi"))));
        Map<String, Object> item = items("?tags=team=bi").get(0);
        String resourceId = String.valueOf(item.get("resource_id"));
        assertThat(UUID.fromString(resourceId)).hasToString(resourceId);
        ok(get(queues() + "/q")).jsonPath("$.resource_id").isEqualTo(resourceId);
        assertThat(item).doesNotContainKey("tags");
    }

    @Test
    void listItemHasEveryFieldOfThePageInItsOwnType() {
        given(Map.of(
                "queue_name",
                "q",
                "description",
                "nightly",
                "cu_count",
                64,
                "resource_mode",
                1,
                "labels",
                List.of("multi_az=2")));
        Map<String, Object> item =
                items("?with-priv=true&with-charge-info=true").get(1);
        assertThat(item)
                .containsEntry("queue_name", "q")
                .containsEntry("description", "nightly")
                .containsEntry("owner", "emulator")
                .containsEntry("create_time", T0_MILLIS)
                .containsEntry("queue_type", "sql")
                .containsEntry("engine", "spark")
                .containsEntry("used_cu", 0.0)
                .containsEntry("cu_count", 64)
                .containsEntry("cu_spec", 64)
                .containsEntry("charging_mode", 1)
                .containsEntry("enterprise_project_id", "0")
                .containsEntry("cidr_in_vpc", "10.0.0.0/8")
                .containsEntry("cidr_in_subnet", "10.0.0.0/24")
                .containsEntry("cidr_in_mgntsubnet", "10.23.128.0/24")
                .containsEntry("resource_mode", 1)
                .containsEntry("platform", "x86_64")
                .containsEntry("is_restarting", false)
                .containsEntry("labels", "multi_az=2")
                .containsEntry("queue_resource_type", item.get("resource_type"))
                .containsEntry("elastic_resource_pool_name", "")
                .containsEntry("default_spark_version", "3.3.1")
                .containsOnlyKeys(FIELDS);
    }

    @Test
    void featureIsShownOnlyWhenItWasGiven() {
        givenQueue("plain");
        given(Map.of("queue_name", "tuned", "cu_count", 16, "feature", "basic"));
        assertThat(items("").get(1)).doesNotContainKey("feature");
        assertThat(items("").get(2)).containsEntry("feature", "basic");
    }

    @Test
    void presetQueueIsSharedAndCannotBeDeleted() {
        assertThat(items("").get(0)).containsEntry("queue_name", "default").containsEntry("resource_mode", 0);
        refusal(delete(queues() + "/default"), 400, "DLI.0007");
        refusal(delete(queues() + "/DEFAULT"), 400, "DLI.0007");
    }

    @Test
    void unknownQueueIsRefusedInTheServicesWords() {
        get(queues() + "/nope")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .json("{'error_code':'DLI.0002','error_msg':'There is no queue named nope'}".replace('\'', '"'));
    }

    @Test
    void deletedQueueIsGoneAndItsNameFree() {
        givenQueue("q");
        Object first = items("").get(1).get("resource_id");
        ok(delete(queues() + "/Q")).json("{\"is_success\":true,\"message\":\"\"}");
        assertThat(names("")).containsExactly("default");
        refusal(delete(queues() + "/q"), 400, "DLI.0002");
        givenQueue("q");
        assertThat(items("").get(1).get("resource_id")).isNotEqualTo(first);
    }

    @Test
    void tagsOfADeletedQueueAreForgotten() {
        Map<String, Object> tagged =
                Map.of("queue_name", "q", "cu_count", 16, "tags", List.of(Map.of("Key", "a", "Value", "1")));
        given(tagged);
        ok(delete(queues() + "/q"));
        givenQueue("q");
        assertThat(names("?tags=a=1")).isEmpty();
    }

    @Test
    void tagFilterWantsAllOfItsTags() {
        given(tagged("one", "a", "1"));
        given(tagged("two", "a", "1", "b", "2"));
        assertThat(names("?tags=a=1")).containsExactly("one", "two");
        assertThat(names("?tags=a=1,b=2")).containsExactly("two");
        assertThat(names("?tags=a=2")).isEmpty();
        refusal(get(queues() + "?tags=a"), 400, "DLI.0001");
    }

    @Test
    void badTagsAreRefused() {
        refusal(post(queues(), tagged("q", "_sys_a", "1")), 400, "DLI.0001");
        refusal(post(queues(), tagged("q", " a", "1")), 400, "DLI.0001");
        refusal(post(queues(), tagged("q", "a", "1", "a", "2")), 400, "DLI.0001");
        refusal(post(queues(), tagged("q", "a".repeat(129), "1")), 400, "DLI.0001");
        String[] many = new String[42];
        Arrays.setAll(many, i -> "k" + i);
        refusal(post(queues(), tagged("q", many)), 400, "DLI.0001");
        assertThat(names("")).containsExactly("default");
    }

    @Test
    void queueOfOneProjectIsUnknownInAnother() {
        givenQueue("q");
        refusal(get("/v1.0/other" + project.substring(8) + "/queues/q"), 400, "DLI.0002");
    }

    @Test
    void answersUnderV2AsWell() {
        String v2 = "/v2.0/" + project + "/queues";
        ok(post(v2, Map.of("queue_name", "q", "cu_count", 16)));
        ok(get(v2 + "/q")).jsonPath("$.queueName").isEqualTo("q");
        assertThat(EmulatorTest.<List<String>>read(get(v2), "$.queues[*].queue_name"))
                .containsExactly("default", "q");
        ok(delete(v2 + "/q"));
        assertThat(names("")).containsExactly("default");
    }

    @Test
    void takesWhatClientsSend() {
        Map<String, Object> javaSdk = new HashMap<>(Map.of(
                "queue_name",
                "q",
                "queue_type",
                "sql",
                "description",
                "held out",
                "cu_count",
                "16",
                "charging_mode",
                1,
                "enterprise_project_id",
                "0",
                "platform",
                "x86_64",
                "resource_mode",
                "1",
                "labels",
                "multi_az=2"));
        javaSdk.put("feature", "basic");
        javaSdk.put("tags", null);
        javaSdk.put("something_new", Map.of("x", 1));
        javaSdk.put("elastic_resource_pool_name", "");
        given(javaSdk);
        ok(get(queues() + "/q")).jsonPath("$.cuCount").isEqualTo(16);
    }

    @ParameterizedTest
    @CsvSource({
        "queue_type, spark, DLI.0001",
        "resource_mode, 2, DLI.0001",
        "charging_mode, 2, DLI.0001",
        "platform, mips, DLI.0001",
        "engine, presto, DLI.0001",
        "labels, multi_az=3, DLI.0001",
        "feature, deluxe, DLI.0001",
        "feature, ai, DLI.0001",
        "elastic_resource_pool_name, nowhere, DLI.0002"
    })
    void badFieldIsRefusedAndNothingIsKept(String field, String value, String code) {
        refusal(post(queues(), Map.of("queue_name", "q", "cu_count", 16, field, value)), 400, code);
        assertThat(names("?queue_type=all")).containsExactly("default");
    }

    @Test
    void engineIsForSqlQueuesOnly() {
        refusal(
                post(queues(), Map.of("queue_name", "q", "cu_count", 16, "queue_type", "general", "engine", "spark")),
                400,
                "DLI.0001");
    }

    private void given(Map<String, Object> queue) {
        ok(post(queues(), queue));
    }

    private static Map<String, Object> tagged(String name, String... keysAndValues) {
        List<Map<String, String>> tags = new ArrayList<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            tags.add(Map.of("key", keysAndValues[i], "value", keysAndValues[i + 1]));
        }
        return Map.of("queue_name", name, "cu_count", 16, "tags", tags);
    }

    private List<String> names(String query) {
        return read(get(queues() + query), "$.queues[*].queue_name");
    }

    private List<Map<String, Object>> items(String query) {
        return read(get(queues() + query), "$.queues");
    }
}
