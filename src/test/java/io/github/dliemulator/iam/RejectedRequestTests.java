package io.github.dliemulator.iam;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.ConcurrentRequests;
import io.github.dliemulator.EmulatorTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Requests of a project that does not exist yet. */
class RejectedRequestTests extends EmulatorTest {

    @Override
    @BeforeEach
    protected void setUpProject() {
        super.setUpProject();
        project = "new" + UUID.randomUUID().toString().replace("-", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST|/v1.0/{p}/queues|text/plain|{}",
                "POST|/v1.0/{p}/queues|application/json|{",
                "POST|/v1.0/{p}/queues|application/json|{\"queue_name\":\"1\",\"cu_count\":16}",
                "POST|/v1.0/{p}/queues|application/json|{\"queue_name\":\"default\",\"cu_count\":16}",
                "DELETE|/v1.0/{p}/queues/nope|application/json|{}",
                "PUT|/v1.0/{p}/queues/nope/action|application/json|{\"action\":\"restart\"}",
                "POST|/v2.0/{p}/datasource/enhanced-connections/x/associate-queue|application/json|{\"queues\":[\"q\"]}",
                "DELETE|/v3/{p}/elastic-resource-pools/nope|application/json|{}",
                "DELETE|/v1/{p}/vpcs/nope|application/json|{}",
                "POST|/v1.0/{p}/nothing|application/json|{}"
            })
    void rejectedChangeCreatesNoProject(String method, String path, String contentType, String body) {
        http.method(HttpMethod.valueOf(method))
                .uri(path.replace("{p}", project))
                .contentType(MediaType.parseMediaType(contentType))
                .body(body)
                .exchange()
                .expectStatus()
                .is4xxClientError();
        assertThat(projects()).doesNotContain(project);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1.0/{p}/queues/nope",
                "/v1.0/{p}/queues/default/nothing",
                "/v1.0/{p}/queues?queue_type=nope",
                "/v1.0/{p}/queues/nope/users",
                "/v1/{p}/queues/nope/plans",
                "/v3/{p}/queues/nope/properties",
                "/v2.0/{p}/datasource/enhanced-connections/nope",
                "/v2.0/{p}/datasource/enhanced-connections?limit=x",
                "/v3/{p}/elastic-resource-pools?limit=-1",
                "/v3/{p}/elastic-resource-pools/nope/queues",
                "/v3/{p}/nope/x/tags",
                "/v1/{p}/vpcs/nope",
                "/v1/{p}/vpcs?limit=x",
                "/v1/{p}/subnets/nope",
                "/v1.0/{p}/nothing",
                "/_emulator/projects/{p}/nothing",
                "/_emulator/projects/{p}/wait?timeout=soon",
                "/_emulator/projects/{p}/resources/nope",
                "/_emulator/projects/{p}/resources/queue/nope"
            })
    void rejectedReadCreatesNoProject(String path) {
        get(path.replace("{p}", project)).expectStatus().is4xxClientError();
        assertThat(projects()).doesNotContain(project);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1.0/{p}/queues",
                "/v1.0/{p}/queues/default",
                "/v2.0/{p}/datasource/enhanced-connections",
                "/v1/{p}/vpcs"
            })
    void acceptedReadCreatesTheProject(String path) {
        ok(get(path.replace("{p}", project)));
        assertThat(projects()).contains(project);
        ok(get(queues())).jsonPath("$.queues[0].queue_name").isEqualTo("default");
    }

    @Test
    void concurrentReadsCreateTheProjectOnce() {
        assertThat(ConcurrentRequests.countOutcomes(8, i -> get(queues()))).isEqualTo(Map.of("200", 8L));
        ok(get(queues())).jsonPath("$.queues.length()").isEqualTo(1);
    }

    @Test
    void acceptedChangeCreatesTheProject() {
        createQueue("q1");
        assertThat(projects()).contains(project);
        ok(get(queues())).jsonPath("$.queues.length()").isEqualTo(2);
        ok(get(adminUri() + "/journal")).jsonPath("$.calls[0].operation").isEqualTo("CreateQueue");
    }

    @Test
    void rejectedChangeIsInTheJournalOfTheProjectThatFollows() {
        error(post(queues(), Map.of("queue_name", "1")), 400, "DLI.0001");
        createQueue("q1");
        ok(get(adminUri() + "/journal")).jsonPath("$.calls[0].status").isEqualTo(400);
    }

    private String projects() {
        return text(get("/_emulator/projects"));
    }
}
