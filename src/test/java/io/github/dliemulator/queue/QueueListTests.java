package io.github.dliemulator.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Cases 7 to 12 of the contract. */
class QueueListTests extends QueueTest {

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
    void listShowsOnlySqlQueuesByDefault() {
        createQueue("s");
        createQueue(Map.of("queue_name", "g", "cu_count", 16, "queue_type", "general"));
        assertThat(names("")).containsExactly("default", "s");
        assertThat(names("?queue_type=sql")).containsExactly("default", "s");
        assertThat(names("?queue_type=general")).containsExactly("g");
        assertThat(names("?queue_type=all")).containsExactly("default", "g", "s");
        error(get(queues() + "?queue_type=spark"), 400, "DLI.0001");
    }

    @Test
    void listIsOrderedByNameOrBySize() {
        createQueue(Map.of("queue_name", "b", "cu_count", 64));
        createQueue(Map.of("queue_name", "a", "cu_count", 256));
        assertThat(names("")).containsExactly("a", "b", "default");
        assertThat(names("?order=queue_name_desc")).containsExactly("default", "b", "a");
        assertThat(names("?order=cu_desc")).containsExactly("a", "b", "default");
        assertThat(names("?order=cu_asc")).containsExactly("default", "b", "a");
        error(get(queues() + "?order=age"), 400, "DLI.0001");
    }

    @Test
    void namesAreOrderedByCodePoint() {
        List.of("lake_1", "lake10", "lakes", "lake").forEach(this::createQueue);
        assertThat(names("")).containsExactly("default", "lake", "lake10", "lake_1", "lakes");
    }

    @Test
    void listIsPaged() {
        createQueue("a");
        createQueue("b");
        assertThat(names("?page-size=2&current-page=1")).containsExactly("a", "b");
        assertThat(names("?page-size=2&current-page=2")).containsExactly("default");
        assertThat(names("?page-size=2&current-page=3")).isEmpty();
        assertThat(names("?page-size=2147483647&current-page=2147483647")).isEmpty();
        error(get(queues() + "?page-size=0"), 400, "DLI.0001");
        error(get(queues() + "?current-page=two"), 400, "DLI.0001");
    }

    @Test
    void listItemHasTheResourceIdOfTheDetailAndNoTags() {
        createQueue(Map.of("queue_name", "q", "cu_count", 16, "tags", List.of(Map.of("key", "team", "value", "bi"))));
        Map<String, Object> item = items("?tags=team=bi").get(0);
        String resourceId = String.valueOf(item.get("resource_id"));
        assertThat(UUID.fromString(resourceId)).hasToString(resourceId);
        ok(get(queues() + "/q")).jsonPath("$.resource_id").isEqualTo(resourceId);
        assertThat(item).doesNotContainKey("tags");
    }

    @Test
    void listItemHasEveryDocumentedFieldWithItsType() {
        createQueue(Map.of(
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
        createQueue("plain");
        createQueue(Map.of("queue_name", "tuned", "cu_count", 16, "feature", "basic"));
        assertThat(items("").get(1)).doesNotContainKey("feature");
        assertThat(items("").get(2)).containsEntry("feature", "basic");
    }

    @Test
    void tagFilterRequiresAllTags() {
        createQueue(tagged("one", "a", "1"));
        createQueue(tagged("two", "a", "1", "b", "2"));
        assertThat(names("?tags=a=1")).containsExactly("one", "two");
        assertThat(names("?tags=a=1,b=2")).containsExactly("two");
        assertThat(names("?tags=a=2")).isEmpty();
        error(get(queues() + "?tags=a"), 400, "DLI.0001");
    }
}
