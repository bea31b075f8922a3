package io.github.dliemulator.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.ConfigurableApplicationContext;

/** The walkthrough, played with the vendor's SDK through a proxy in each mode. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(120)
class UpstreamProcessTests extends UpstreamProcessTest {

    @Test
    void forwardsTheWalkthroughWithTheProxyKey() {
        setRouting("forward");
        runWalkthroughOnUpstream(Walkthrough.of(project, port));
    }

    @Test
    void forwardsTheWalkthroughWithTheClientToken() {
        useProxy(tokenForwardingProxy);
        setRouting("forward");
        error(get(queues()), 401, "DLI.0013");
        runWalkthroughOnUpstream(Walkthrough.withToken(TOKEN, project, port));
    }

    private void runWalkthroughOnUpstream(Walkthrough walkthrough) {
        String connection = walkthrough.start();
        advance("1h");
        assertThat(walkthrough.peerStatus(connection)).isEqualTo("CREATING");
        List<String> creatingIds = read(
                upstream.get().uri(adminUri() + "/resources").exchange(), "$.resources[?(@.state=='CREATING')].id");
        assertThat(creatingIds).containsExactly(connection + "/etl_night");
        advanceUpstream("1m");
        assertThat(walkthrough.peerStatus(connection)).isEqualTo("ACTIVE");
        walkthrough.cleanUp(connection);
        ok(get(adminUri() + "/resources"))
                .jsonPath("$.resources[?(@.id=='etl_night')]")
                .doesNotExist();
    }

    @Test
    void unknownUpstreamProjectIsRejectedWithTheUpstreamError() {
        project = "nobodys";
        setRouting("forward");
        assertThat(error(get(queues()), 400, "DLI.0016")).isEqualTo("There is no project nobodys");
    }

    @Test
    void untrustedCertificateIsReported() {
        try (ConfigurableApplicationContext untrustingProxy = startProxy(process.port())) {
            useProxy(untrustingProxy);
            setRouting("forward");
            assertThat(error(get(queues()), 502, "APIGW.0201"))
                    .contains("the TLS handshake failed", "DLI_UPSTREAM_SSL_BUNDLE");
        }
    }

    @Test
    void equalSidesHaveNoDrift() {
        setRouting("shadow");
        Walkthrough walkthrough = Walkthrough.of(project, port);
        runWalkthrough(walkthrough, signingProxy, "PT8S");
        ok(get(adminUri() + "/drift"))
                .jsonPath("$.verdict")
                .isEqualTo("equal")
                .jsonPath("$.fields")
                .isEmpty()
                .jsonPath("$.states")
                .isEmpty()
                .jsonPath("$.timings[*].verdict")
                .isEqualTo("fits")
                .jsonPath("$.compared")
                .isEqualTo(11)
                .jsonPath("$.skipped")
                .isEqualTo(0);
    }

    @Test
    void findsOnlyASlowerPeer() {
        upstream.put()
                .uri(adminUri() + "/timing")
                .body(Map.of("profile", "quick", "delays", Map.of("peering", "214s")))
                .exchange()
                .expectStatus()
                .isOk();
        setRouting("shadow");
        runWalkthrough(Walkthrough.of(project, port), signingProxy, "PT213S");
        ok(get(adminUri() + "/drift"))
                .jsonPath("$.verdict")
                .isEqualTo("drift")
                .jsonPath("$.fields")
                .isEmpty()
                .jsonPath("$.states")
                .isEmpty()
                .jsonPath("$.timings.length()")
                .isEqualTo(1)
                .jsonPath("$.timings[0].transition")
                .isEqualTo("CREATING->ACTIVE")
                .jsonPath("$.timings[0].verdict")
                .isEqualTo("emulator too fast");
    }

    @Test
    void findsOnlyARenamedFieldAndADifferentSpelling() {
        modifyingProxy.modifier = response -> response.replace("\"resource_mode\"", "\"resourceMode\"")
                .replaceAll("\"ACTIVE\",\"name\":\"etl", "\"Active\",\"name\":\"etl");
        useProxy(tokenForwardingProxy);
        setRouting("shadow");
        runWalkthrough(Walkthrough.withToken(TOKEN, project, port), tokenForwardingProxy, "PT8S");
        ok(get(adminUri() + "/drift"))
                .jsonPath("$.verdict")
                .isEqualTo("drift")
                .jsonPath("$.fields.length()")
                .isEqualTo(2)
                .jsonPath("$.fields[?(@.kind=='only-emulator')].path")
                .isEqualTo("$.queues[*].resource_mode")
                .jsonPath("$.fields[?(@.kind=='only-upstream')].path")
                .isEqualTo("$.queues[*].resourceMode")
                .jsonPath("$.states.length()")
                .isEqualTo(1)
                .jsonPath("$.states[0].upstream")
                .isEqualTo(List.of("CREATING", "Active"))
                .jsonPath("$.states[0].emulator")
                .isEqualTo(List.of("CREATING", "ACTIVE"))
                .jsonPath("$.timings")
                .isEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void replaysTheRecordingAfterTheUpstreamIsKilled() {
        setRouting("record");
        Walkthrough walkthrough = Walkthrough.of(project, port);
        runWalkthrough(walkthrough, signingProxy, "PT200S");
        process.kill();
        error(get(queues()), 502, "APIGW.0201");
        setRouting("replay");
        String connection = walkthrough.start();
        assertThat(walkthrough.peerStatus(connection)).isEqualTo("CREATING");
        advance("199s");
        assertThat(walkthrough.peerStatus(connection)).isEqualTo("CREATING");
        advance("30s");
        assertThat(walkthrough.peerStatus(connection)).isEqualTo("ACTIVE");
        assertThat(walkthrough.queues()).containsExactlyInAnyOrder("default", "etl_night");
        walkthrough.cleanUp(connection);
    }
}
