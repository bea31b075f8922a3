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

/** The core story, played with the vendor's SDK through a gateway in each mode. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(120)
class UpstreamProcessTests extends UpstreamProcessTest {

    @Test
    void forwardsTheStoryWithAKeyOfItsOwn() {
        given("forward");
        playsThere(CoreStory.of(project, port));
    }

    @Test
    void forwardsTheStoryWithTheCallersToken() {
        through(passing);
        given("forward");
        refusal(get(queues()), 401, "DLI.0013");
        playsThere(CoreStory.withToken(TOKEN, project, port));
    }

    private void playsThere(CoreStory story) {
        String connection = story.begin();
        advance("1h");
        assertThat(story.peer(connection)).isEqualTo("CREATING");
        List<String> there = read(
                upstream.get().uri(operator() + "/resources").exchange(), "$.resources[?(@.state=='CREATING')].id");
        assertThat(there).containsExactly(connection + "/etl_night");
        advanceUpstream("1m");
        assertThat(story.peer(connection)).isEqualTo("ACTIVE");
        story.end(connection);
        ok(get(operator() + "/resources"))
                .jsonPath("$.resources[?(@.id=='etl_night')]")
                .doesNotExist();
    }

    @Test
    void projectThatTheUpstreamDoesNotHaveIsRefusedInItsWords() {
        project = "nobodys";
        given("forward");
        assertThat(refusal(get(queues()), 400, "DLI.0016")).isEqualTo("There is no project nobodys");
    }

    @Test
    void gatewayThatDoesNotTrustTheUpstreamSaysSo() {
        try (ConfigurableApplicationContext doubting = gateway(process.port())) {
            through(doubting);
            given("forward");
            assertThat(refusal(get(queues()), 502, "APIGW.0201")).contains("TLS fails", "DLI_UPSTREAM_SSLBUNDLE");
        }
    }

    @Test
    void sidesThatAreAlikeAreEqual() {
        given("shadow");
        CoreStory story = CoreStory.of(project, port);
        plays(story, signing, "PT8S");
        ok(get(operator() + "/drift"))
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
                .jsonPath("$.notCompared")
                .isEqualTo(0);
    }

    @Test
    void findsAPeerThatTakesLongerThereAndNothingElse() {
        upstream.put()
                .uri(operator() + "/timing")
                .body(Map.of("profile", "quick", "delays", Map.of("peering", "214s")))
                .exchange()
                .expectStatus()
                .isOk();
        given("shadow");
        plays(CoreStory.of(project, port), signing, "PT213S");
        ok(get(operator() + "/drift"))
                .jsonPath("$.verdict")
                .isEqualTo("drift")
                .jsonPath("$.fields")
                .isEmpty()
                .jsonPath("$.states")
                .isEmpty()
                .jsonPath("$.timings.length()")
                .isEqualTo(1)
                .jsonPath("$.timings[0].edge")
                .isEqualTo("CREATING->ACTIVE")
                .jsonPath("$.timings[0].verdict")
                .isEqualTo("model too fast");
    }

    @Test
    void findsARenamedFieldAndAnotherSpellingAndNothingElse() {
        forger.forgery = answer -> answer.replace("\"resource_mode\"", "\"resourceMode\"")
                .replaceAll("\"ACTIVE\",\"name\":\"etl", "\"Active\",\"name\":\"etl");
        through(passing);
        given("shadow");
        plays(CoreStory.withToken(TOKEN, project, port), passing, "PT8S");
        ok(get(operator() + "/drift"))
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
                .jsonPath("$.states[0].observed")
                .isEqualTo(List.of("CREATING", "Active"))
                .jsonPath("$.states[0].modelled")
                .isEqualTo(List.of("CREATING", "ACTIVE"))
                .jsonPath("$.timings")
                .isEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void replaysWhatItRecordedOnceTheUpstreamIsKilled() {
        given("record");
        CoreStory story = CoreStory.of(project, port);
        plays(story, signing, "PT200S");
        process.kill();
        refusal(get(queues()), 502, "APIGW.0201");
        given("replay");
        String connection = story.begin();
        assertThat(story.peer(connection)).isEqualTo("CREATING");
        advance("199s");
        assertThat(story.peer(connection)).isEqualTo("CREATING");
        advance("30s");
        assertThat(story.peer(connection)).isEqualTo("ACTIVE");
        assertThat(story.queues()).containsExactlyInAnyOrder("default", "etl_night");
        story.end(connection);
    }
}
