package io.github.dliemulator.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.contract.AllowsUndocumentedRequests;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases 1 to 6, 11, 13, 14, 16 and 85 of the contract. */
class QueueTests extends QueueTest {

    @Test
    void nameIsAnsweredInLowerCase() {
        ok(post(queues(), Map.of("queue_name", "Q_One", "cu_count", 16, "resource_mode", 1)))
                .json("{'is_success':true,'message':'','queue_name':'q_one'}".replace('\'', '"'));
    }

    @Test
    void detailIsFoundIgnoringCaseAndPartlyInCamelCase() {
        createQueue("Q_One");
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
    void invalidNameIsRejected(String name) {
        assertThat(error(post(queues(), Map.of("queue_name", name, "cu_count", 16)), 400, "DLI.0001"))
                .startsWith("queue_name must be 1 to 128 letters");
    }

    @Test
    void nameMayHave128CharactersAtMost() {
        createQueue("q".repeat(128));
        ok(get(queues() + "/" + "Q".repeat(128)));
        error(post(queues(), Map.of("queue_name", "q".repeat(129), "cu_count", 16)), 400, "DLI.0001");
    }

    @Test
    void missingCuCountIsRejected() {
        assertThat(error(post(queues(), Map.of("queue_name", "q")), 400, "DLI.0001"))
                .isEqualTo("cu_count must not be null");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -16, 1, 15, 17, 8, 1024})
    void standAloneQueueComesInDocumentedSizesOnly(int cuCount) {
        assertThat(error(post(queues(), Map.of("queue_name", "q", "cu_count", cuCount)), 400, "DLI.0001"))
                .startsWith("cu_count must be one of [16, 64, 256], not ");
    }

    @Test
    void nameIsTakenIgnoringCase() {
        createQueue("q_one");
        error(post(queues(), Map.of("queue_name", "Q_ONE", "cu_count", 16)), 400, "DLI.0006");
        error(post(queues(), Map.of("queue_name", "Default", "cu_count", 16)), 400, "DLI.0006");
    }

    @Test
    void presetQueueIsSharedAndCannotBeDeleted() {
        assertThat(items("").get(0)).containsEntry("queue_name", "default").containsEntry("resource_mode", 0);
        error(delete(queues() + "/default"), 400, "DLI.0007");
        error(delete(queues() + "/DEFAULT"), 400, "DLI.0007");
    }

    @Test
    void unknownQueueIsRejectedWithItsErrorCode() {
        get(queues() + "/nope")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .json("{'error_code':'DLI.0002','error_msg':'There is no queue named nope'}".replace('\'', '"'));
    }

    @Test
    void deletedQueueIsGoneAndItsNameFree() {
        createQueue("q");
        Object first = items("").get(1).get("resource_id");
        ok(delete(queues() + "/Q")).json("{\"is_success\":true,\"message\":\"\"}");
        assertThat(names("")).containsExactly("default");
        error(delete(queues() + "/q"), 400, "DLI.0002");
        createQueue("q");
        assertThat(items("").get(1).get("resource_id")).isNotEqualTo(first);
    }

    @AllowsUndocumentedRequests("Names of fields with a capital")
    @Test
    void tagsOfADeletedQueueAreDeleted() {
        Map<String, Object> tagged =
                Map.of("queue_name", "q", "cu_count", 16, "tags", List.of(Map.of("Key", "a", "Value", "1")));
        createQueue(tagged);
        ok(delete(queues() + "/q"));
        createQueue("q");
        assertThat(names("?tags=a=1")).isEmpty();
    }

    @Test
    void invalidTagsAreRejected() {
        error(post(queues(), tagged("q", "_sys_a", "1")), 400, "DLI.0001");
        error(post(queues(), tagged("q", " a", "1")), 400, "DLI.0001");
        error(post(queues(), tagged("q", "a", "1", "a", "2")), 400, "DLI.0001");
        error(post(queues(), tagged("q", "a".repeat(129), "1")), 400, "DLI.0001");
        String[] many = new String[42];
        Arrays.setAll(many, i -> "k" + i);
        error(post(queues(), tagged("q", many)), 400, "DLI.0001");
        assertThat(names("")).containsExactly("default");
    }

    @Test
    void queueOfOneProjectIsUnknownInAnother() {
        createQueue("q");
        error(get("/v1.0/other" + project.substring(8) + "/queues/q"), 400, "DLI.0002");
    }

    @Test
    void v2PathIsSupported() {
        String v2 = "/v2.0/" + project + "/queues";
        ok(post(v2, Map.of("queue_name", "q", "cu_count", 16)));
        ok(get(v2 + "/q")).jsonPath("$.queueName").isEqualTo("q");
        assertThat(EmulatorTest.<List<String>>read(get(v2), "$.queues[*].queue_name"))
                .containsExactly("default", "q");
        ok(delete(v2 + "/q"));
        assertThat(names("")).containsExactly("default");
    }

    @AllowsUndocumentedRequests("Numbers as text")
    @Test
    void acceptsRequestsOfKnownClients() {
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
        createQueue(javaSdk);
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
    void invalidFieldIsRejectedAndNothingIsStored(String field, String value, String code) {
        error(post(queues(), Map.of("queue_name", "q", "cu_count", 16, field, value)), 400, code);
        assertThat(names("?queue_type=all")).containsExactly("default");
    }

    @Test
    void engineIsForSqlQueuesOnly() {
        error(
                post(queues(), Map.of("queue_name", "q", "cu_count", 16, "queue_type", "general", "engine", "spark")),
                400,
                "DLI.0001");
    }
}
