package io.github.dliemulator.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is forwarded is answered by the real service, and nothing else is. */
class ForwardTests extends UpstreamTest {

    @Test
    void answersItselfUnlessSomebodyWantsItOtherwise() {
        givenQueue("here");
        assertThat(queuesUpstream()).containsExactly("default");
        ok(get(operator() + "/upstream"))
                .jsonPath("$.url")
                .isEqualTo("http://localhost:" + upstreamPort)
                .jsonPath("$.modes.reads")
                .isEqualTo("emulate");
    }

    @Test
    void forwardsReadsAndWritesSignedWithItsOwnKey() {
        given(Map.of("reads", "forward", "writes", "forward"));
        givenQueue("there");
        assertThat(queuesUpstream()).containsExactly("default", "there");
        assertThat(this.<List<String>>readQueues()).containsExactly("default", "there");
        given(Map.of());
        assertThat(this.<List<String>>readQueues()).containsExactly("default");
    }

    @Test
    void forwardsOneOperationByItsName() {
        given(Map.of("operations", Map.of("CreateQueue", "forward")));
        givenQueue("there");
        assertThat(this.<List<String>>readQueues()).containsExactly("default");
        assertThat(queuesUpstream()).containsExactly("default", "there");
    }

    @Test
    void forwardsWhatItDoesNotKnow() {
        String jobs = "/v1.0/" + project + "/jobs";
        String own = get(jobs)
                .expectStatus()
                .isNotFound()
                .returnResult(String.class)
                .getResponseHeaders()
                .getFirst("X-Request-Id");
        given(Map.of("unknown", "forward"));
        http.patch().uri(queues()).exchange().expectStatus().isNotFound();
        assertThat(refusal(get(jobs), 404, "APIGW.0101")).isNotEmpty();
        assertThat(own).isNotEmpty();
        ok(get(operator() + "/journal?operation=Unknown"))
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
    void callsOfOtherServicesStayHere(String path) {
        given(Map.of("unknown", "forward"));
        get(path.replace("{p}", project)).expectStatus().isNotFound();
        ok(get(operator() + "/journal?operation=Unknown")).jsonPath("$.calls").isEmpty();
        get("/v3/" + project + "/vpc-like/x").expectStatus().isNotFound();
        get("/v2.0/" + project + "/subnets2").expectStatus().isNotFound();
        ok(get(operator() + "/journal?operation=Unknown"))
                .jsonPath("$.calls.length()")
                .isEqualTo(2);
    }

    @Test
    void refusalOfTheUpstreamIsPassedOnAsItIs() {
        given(Map.of("reads", "forward"));
        assertThat(refusal(get(queues() + "/nope"), 400, "DLI.0002")).contains("nope");
    }

    @Test
    void modesAreKeptInSnapshotsAndLeaveWithAReset() {
        given(Map.of("reads", "forward", "operations", Map.of("CreateQueue", "forward")));
        String snapshot = text(get(operator() + "/snapshot"));
        post(operator() + "/reset", Map.of()).expectStatus().isNoContent();
        ok(get(operator() + "/upstream")).jsonPath("$.modes.reads").isEqualTo("emulate");
        ok(put(operator() + "/snapshot", snapshot));
        ok(get(operator() + "/upstream"))
                .jsonPath("$.modes.reads")
                .isEqualTo("forward")
                .jsonPath("$.modes.operations.CreateQueue")
                .isEqualTo("forward");
    }

    @Test
    void refusesModesThatNoCallCouldFollow() {
        assertThat(problem(put(operator() + "/upstream", Map.of("reads", "elsewhere")), 400))
                .contains("reads must be one of emulate, forward");
        assertThat(problem(put(operator() + "/upstream", Map.of("raeds", "forward")), 400))
                .contains("raeds is not known here");
        assertThat(problem(put(operator() + "/upstream", Map.of("operations", Map.of("Nope", "forward"))), 400))
                .contains("operations.Nope");
        assertThat(problem(put(operator() + "/upstream", Map.of("operations", Map.of("ListVpcs", "forward"))), 400))
                .contains("another service");
    }

    private <T> T readQueues() {
        return read(get(queues()), "$.queues[*].queue_name");
    }

    private List<String> queuesUpstream() {
        return read(upstream.get().uri(queues()).header(TOKEN, tokenUpstream()).exchange(), "$.queues[*].queue_name");
    }

    private String tokenUpstream() {
        var here = http;
        http = upstream;
        String token = token();
        http = here;
        return token;
    }
}
