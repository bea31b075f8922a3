package io.github.dliemulator.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forwarded calls are answered by the real service, and all others by the emulator. */
class ForwardTests extends UpstreamTest {

    @Test
    void emulatesByDefault() {
        createQueue("here");
        assertThat(queuesUpstream()).containsExactly("default");
        ok(get(adminUri() + "/upstream"))
                .jsonPath("$.url")
                .isEqualTo("http://localhost:" + upstreamPort)
                .jsonPath("$.routing.reads")
                .isEqualTo("emulate");
    }

    @Test
    void forwardsReadsAndWritesSignedWithTheProxyKey() {
        setRouting(Map.of("reads", "forward", "writes", "forward"));
        createQueue("there");
        assertThat(queuesUpstream()).containsExactly("default", "there");
        assertThat(this.<List<String>>readQueues()).containsExactly("default", "there");
        setRouting(Map.of());
        assertThat(this.<List<String>>readQueues()).containsExactly("default");
    }

    @Test
    void forwardsOneOperationByItsName() {
        setRouting(Map.of("operations", Map.of("CreateQueue", "forward")));
        createQueue("there");
        assertThat(this.<List<String>>readQueues()).containsExactly("default");
        assertThat(queuesUpstream()).containsExactly("default", "there");
    }

    @Test
    void forwardsUnknownOperations() {
        String batches = "/v2.0/" + project + "/batches";
        String forwardedBody = get(batches)
                .expectStatus()
                .isNotFound()
                .returnResult(String.class)
                .getResponseHeaders()
                .getFirst("X-Request-Id");
        setRouting(Map.of("unknown", "forward"));
        http.patch().uri(queues()).exchange().expectStatus().isNotFound();
        assertThat(error(get(batches), 404, "APIGW.0101")).isNotEmpty();
        assertThat(forwardedBody).isNotEmpty();
        ok(get(adminUri() + "/journal?operation=Unknown"))
                .jsonPath("$.calls.length()")
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/{p}/security-groups",
                "/v1/{p}/vpcs/x/y",
                "/v2.0/{p}/subnets",
                "/v2.0/{p}/vpcs/x",
                "/v3/{p}/vpc/peerings",
                "/v3/users/{p}/groups",
                "/v3/auth/{p}",
                "/v3/projects/{p}/quotas",
                "/v3/domains/{p}"
            })
    void callsOfOtherServicesAreNotForwarded(String path) {
        setRouting(Map.of("unknown", "forward"));
        get(path.replace("{p}", project)).expectStatus().isNotFound();
        ok(get(adminUri() + "/journal?operation=Unknown")).jsonPath("$.calls").isEmpty();
        get("/v3/" + project + "/vpc-like/x").expectStatus().isNotFound();
        get("/v2.0/" + project + "/subnets2").expectStatus().isNotFound();
        ok(get(adminUri() + "/journal?operation=Unknown"))
                .jsonPath("$.calls.length()")
                .isEqualTo(2);
    }

    @Test
    void upstreamErrorIsForwardedUnchanged() {
        setRouting(Map.of("reads", "forward"));
        assertThat(error(get(queues() + "/nope"), 400, "DLI.0002")).contains("nope");
    }

    @Test
    void routingIsPartOfSnapshotsAndClearedByAReset() {
        setRouting(Map.of("reads", "forward", "operations", Map.of("CreateQueue", "forward")));
        String snapshot = text(get(adminUri() + "/snapshot"));
        post(adminUri() + "/reset", Map.of()).expectStatus().isNoContent();
        ok(get(adminUri() + "/upstream")).jsonPath("$.routing.reads").isEqualTo("emulate");
        ok(put(adminUri() + "/snapshot", snapshot));
        ok(get(adminUri() + "/upstream"))
                .jsonPath("$.routing.reads")
                .isEqualTo("forward")
                .jsonPath("$.routing.operations.CreateQueue")
                .isEqualTo("forward");
    }

    @Test
    void invalidRoutingIsRejected() {
        assertThat(problem(put(adminUri() + "/upstream", Map.of("reads", "elsewhere")), 400))
                .contains("reads must be one of emulate, forward");
        assertThat(problem(put(adminUri() + "/upstream", Map.of("raeds", "forward")), 400))
                .contains("raeds is not a known field");
        assertThat(problem(put(adminUri() + "/upstream", Map.of("operations", Map.of("Nope", "forward"))), 400))
                .contains("operations.Nope");
        assertThat(problem(put(adminUri() + "/upstream", Map.of("operations", Map.of("ListVpcs", "forward"))), 400))
                .contains("another service");
    }

    private <T> T readQueues() {
        return read(get(queues()), "$.queues[*].queue_name");
    }

    private List<String> queuesUpstream() {
        return read(upstream.get().uri(queues()).header(TOKEN, tokenUpstream()).exchange(), "$.queues[*].queue_name");
    }

    private String tokenUpstream() {
        var emulatorClient = http;
        http = upstream;
        String token = token();
        http = emulatorClient;
        return token;
    }
}
