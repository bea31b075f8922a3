package io.github.dliemulator.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.contract.AllowsUndocumentedRequests;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases 17 to 19, 21, 22, 25 and 26 of the contract, by the relaxed rules. */
class QueueActionTests extends QueueTest {

    @Test
    void queueIsRestartingUntilItIsAvailableAgain() {
        createAvailableQueue("q", 64);
        ok(postAction("q", Map.of("action", "restart", "force", false)))
                .json("{'is_success':true,'message':'Restart success'}".replace('\'', '"'))
                .jsonPath("$.job_id")
                .doesNotExist();
        assertThat(items("").get(1)).containsEntry("is_restarting", true);
        assertThat(error(postAction("q", Map.of("action", "restart")), 400, "DLI.0012"))
                .isEqualTo("Status of queue q is restarting, which is not available");
        advance("6s");
        assertThat(items("").get(1)).containsEntry("is_restarting", false);
        ok(postAction("q", Map.of("action", "restart")));
    }

    @AllowsUndocumentedRequests("A boolean as text")
    @Test
    void forcedRestartReturnsAJobId() {
        createAvailableQueue("q", 64);
        Map<String, Object> response = read(postAction("q", Map.of("action", "restart", "force", "true")), "$");
        assertThat(response)
                .containsOnlyKeys("is_success", "message", "job_id")
                .containsEntry(
                        "message",
                        "Submit restart job success, it need some time to cancel jobs, please wait for a while and check job status");
        String jobId = String.valueOf(response.get("job_id"));
        assertThat(UUID.fromString(jobId)).hasToString(jobId);
    }

    @Test
    void onlySqlQueuesRestart() {
        createQueue(Map.of("queue_name", "g", "cu_count", 64, "queue_type", "general"));
        advance("1m");
        error(postAction("g", Map.of("action", "restart")), 400, "DLI.0007");
        ok(postAction("g", Map.of("action", "scale_out", "cu_count", 16)));
    }

    @AllowsUndocumentedRequests("A number as text")
    @Test
    void cusChangeWhenScalingCompletes() {
        createAvailableQueue("q", 64);
        Map<String, Object> response = read(postAction("Q", Map.of("action", "scale_out", "cu_count", "32")), "$");
        assertThat(response).isEqualTo(Map.of("queue_name", "q", "result", true));
        assertThat(cus("q")).isEqualTo(64);
        assertThat(error(postAction("q", Map.of("action", "scale_in", "cu_count", 16)), 400, "DLI.0012"))
                .isEqualTo("Status of queue q is scaling, which is not available");
        assertThat(advanceAndGetChanges(Map.of("by", "5s")))
                .containsExactly("queue/q SCALING -> AVAILABLE", "cu/q 64 -> 96");
        assertThat(cus("q")).isEqualTo(96);
        assertThat(items("").get(1)).containsEntry("cu_count", 96).containsEntry("cu_spec", 64);
        ok(postAction("q", Map.of("action", "scale_in", "cu_count", 80)));
        advance("5s");
        assertThat(cus("q")).isEqualTo(16);
    }

    @Test
    void listIsOrderedByTheCurrentSize() {
        createAvailableQueue("a", 64);
        createAvailableQueue("b", 16);
        ok(postAction("b", Map.of("action", "scale_out", "cu_count", 64)));
        assertThat(names("?order=cu_desc")).containsExactly("a", "b", "default");
        advance("5s");
        assertThat(names("?order=cu_desc")).containsExactly("b", "a", "default");
        assertThat(names("?order=cu_asc&page-size=2&current-page=2")).containsExactly("b");
        assertThat(names("?order=cu_asc&page-size=2147483647&current-page=2147483647"))
                .isEmpty();
    }

    @Test
    void sizeOutOfBoundsIsRejected() {
        createAvailableQueue("q", 64);
        assertThat(error(postAction("q", Map.of("action", "scale_in", "cu_count", 64)), 400, "DLI.0001"))
                .isEqualTo(
                        "The queue must have between 16 and 512 CUs after scaling; with this cu_count it would have 0");
        error(postAction("q", Map.of("action", "scale_out", "cu_count", 464)), 400, "DLI.0001");
        error(postAction("q", Map.of("action", "scale_out", "cu_count", 2147483632)), 400, "DLI.0001");
        error(postAction("q", Map.of("action", "scale_in", "cu_count", 2147483632)), 400, "DLI.0001");
        ok(postAction("q", Map.of("action", "scale_out", "cu_count", 448)));
        advance("5s");
        assertThat(cus("q")).isEqualTo(512);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'action':null}",
                "{'action':'stop'}",
                "{'action':'restart','force':'perhaps'}",
                "{'action':'scale_out'}",
                "{'action':'scale_out','cu_count':10}",
                "{'action':'scale_out','cu_count':0}",
                "{'action':'scale_in','cu_count':-16}",
                "{'action':'scale_out','cu_count':16.5}",
                "{'action':'scale_out','cu_count':'many'}",
                "{'action':'scale_out','cu_count':99999999999}",
                "[]"
            })
    void invalidActionIsRejected(String body) {
        createAvailableQueue("q", 64);
        assertThat(error(postAction("q", body.replace('\'', '"')), 400, "DLI.0001"))
                .doesNotContain("dliemulator", "java");
        assertThat(cus("q")).isEqualTo(64);
    }

    @Test
    void queueBeingAssignedAcceptsNoAction() {
        createQueue("q");
        assertThat(error(postAction("q", Map.of("action", "scale_out", "cu_count", 16)), 400, "DLI.0012"))
                .isEqualTo("Status of queue q is assigning, which is not available");
        error(postAction("q", Map.of("action", "restart")), 400, "DLI.0012");
    }

    @Test
    void presetAndUnknownQueuesAcceptNoAction() {
        error(postAction("default", Map.of("action", "restart")), 400, "DLI.0007");
        error(postAction("default", Map.of("action", "scale_out", "cu_count", 16)), 400, "DLI.0007");
        assertThat(error(postAction("nope", Map.of("action", "restart")), 400, "DLI.0002"))
                .isEqualTo("There is no queue named nope");
    }

    @Test
    void v2PathIsSupported() {
        createAvailableQueue("q", 64);
        ok(put("/v2.0/" + project + "/queues/q/action", Map.of("action", "scale_out", "cu_count", 16)));
    }

    @Test
    void quotasIncludePendingScalings() {
        createAvailableQueue("q", 64);
        ok(postAction("q", Map.of("action", "scale_out", "cu_count", 32)));
        assertThat(used("QUEUE")).containsExactly(1);
        assertThat(used("CU")).containsExactly(96);
        ok(delete(queues() + "/q"));
        assertThat(used("CU")).containsExactly(0);
    }

    @Test
    void adminApiShowsNewStatesAndSizes() {
        createAvailableQueue("q", 64);
        ok(postAction("q", Map.of("action", "scale_out", "cu_count", 32)));
        ok(get(adminUri() + "/resources/cu/q"))
                .jsonPath("$.state")
                .isEqualTo("64")
                .jsonPath("$.next.state")
                .isEqualTo("96");
        ok(get(adminUri() + "/resources/queue/q")).jsonPath("$.state").isEqualTo("SCALING");
    }

    private List<Integer> used(String type) {
        return read(get("/v3/" + project + "/quotas"), "$.quotas.resources[?(@.type=='%s')].used".formatted(type));
    }
}
