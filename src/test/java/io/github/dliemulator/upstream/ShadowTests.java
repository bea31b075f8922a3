package io.github.dliemulator.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Both sides answer, and what differs is found, and nothing else. */
class ShadowTests extends ShadowTest {

    @ParameterizedTest
    @ValueSource(strings = {"emulator", "upstream"})
    void sidesThatAreAlikeAreEqual(String answers) {
        shadow(answers);
        play();
        ok(get(operator() + "/drift"))
                .jsonPath("$.fields")
                .isEmpty()
                .jsonPath("$.states")
                .isEmpty()
                .jsonPath("$.verdict")
                .isEqualTo("equal")
                .jsonPath("$.compared")
                .isEqualTo(12)
                .jsonPath("$.notCompared")
                .isEqualTo(0)
                .jsonPath("$.timings[0].edge")
                .isEqualTo("CREATING->ACTIVE")
                .jsonPath("$.timings[0].verdict")
                .isEqualTo("fits");
        assertThat(drift("--fail")).isZero();
    }

    @Test
    void idsOfTheTwoSidesStandForEachOther() {
        shadow("emulator");
        String here = givenConnection("one");
        String there = read(
                upstream.get()
                        .uri(connections())
                        .header(TOKEN, "a-token-that-never-expires")
                        .exchange(),
                "$.connections[0].id");
        ok(get(connections() + "/" + here));
        delete(connections() + "/" + here);
        String status = read(
                upstream.get()
                        .uri(connections() + "/" + there)
                        .header(TOKEN, "a-token-that-never-expires")
                        .exchange(),
                "$.status");
        assertThat(status).isEqualTo("DELETED");
        ok(get(operator() + "/drift")).jsonPath("$.verdict").isEqualTo("equal");
    }

    @Test
    void findsARenamedField() {
        forger.forgery = answer -> answer.replace("\"resource_mode\"", "\"resourceMode\"");
        shadow("emulator");
        play();
        ok(get(operator() + "/drift"))
                .jsonPath("$.verdict")
                .isEqualTo("drift")
                .jsonPath("$.states")
                .isEmpty()
                .jsonPath("$.fields[?(@.operation!='ListQueues')]")
                .isEmpty()
                .jsonPath("$.fields[?(@.kind=='only-emulator')].path")
                .isEqualTo("$.queues[*].resource_mode")
                .jsonPath("$.fields[?(@.kind=='only-upstream')].path")
                .isEqualTo("$.queues[*].resourceMode")
                .jsonPath("$.fields.length()")
                .isEqualTo(2);
        assertThat(drift("--fail")).isEqualTo(1);
        assertThat(drift()).isZero();
        given(Map.of("ignore", List.of("ListQueues $.queues[*].resource*")));
        ok(get(operator() + "/drift")).jsonPath("$.verdict").isEqualTo("equal");
    }

    @Test
    void findsAnotherSpellingOfAState() {
        forger.forgery = answer -> answer.replaceAll("\"ACTIVE\",\"name\":\"etl", "\"Active\",\"name\":\"etl");
        shadow("upstream");
        play();
        ok(get(operator() + "/drift"))
                .jsonPath("$.verdict")
                .isEqualTo("drift")
                .jsonPath("$.fields")
                .isEmpty()
                .jsonPath("$.states.length()")
                .isEqualTo(1)
                .jsonPath("$.states[0].kind")
                .isEqualTo("peer")
                .jsonPath("$.states[0].observed[1]")
                .isEqualTo("Active")
                .jsonPath("$.states[0].modelled[1]")
                .isEqualTo("ACTIVE");
    }

    @Test
    void findsASlowerPeer() {
        shadow("emulator");
        CoreStory story = CoreStory.of(project, port);
        String connection = story.begin();
        story.peer(connection);
        advance("1m");
        push("PT200S");
        assertThat(story.peer(connection)).isEqualTo("ACTIVE");
        push("PT14S");
        advanceUpstream("1m");
        story.peer(connection);
        ok(get(operator() + "/drift"))
                .jsonPath("$.verdict")
                .isEqualTo("drift")
                .jsonPath("$.fields")
                .isEmpty()
                .jsonPath("$.states")
                .isEmpty()
                .jsonPath("$.timings.length()")
                .isEqualTo(1)
                .jsonPath("$.timings[0].verdict")
                .isEqualTo("model too fast");
        String observed = read(get(operator() + "/drift"), "$.timings[0].observed");
        assertThat(Duration.parse(observed)).isBetween(Duration.ofSeconds(214), Duration.ofSeconds(244));
    }

    @Test
    void findsAnotherStatusAndAnotherValue() {
        upstream.post()
                .uri(queues())
                .header(TOKEN, "a-token-that-never-expires")
                .body(Map.of("queue_name", "there", "cu_count", 64, "resource_mode", 1))
                .exchange();
        shadow("emulator");
        refusal(get(queues() + "/there"), 400, "DLI.0002");
        ok(get(operator() + "/drift"))
                .jsonPath("$.fields[0].kind")
                .isEqualTo("status")
                .jsonPath("$.fields[0].emulator")
                .isEqualTo(400)
                .jsonPath("$.fields[0].upstream")
                .isEqualTo(200);
        delete(operator() + "/drift").expectStatus().isNoContent();
        ok(get(operator() + "/drift")).jsonPath("$.verdict").isEqualTo("unknown");
        given(Map.of());
        givenQueue("there");
        shadow("emulator");
        ok(get(queues() + "/there"));
        ok(get(operator() + "/drift"))
                .jsonPath("$.fields[?(@.kind=='value')].path")
                .value(paths -> assertThat(String.valueOf(paths)).containsIgnoringCase("cu"));
    }

    @Test
    void upstreamThatIsAwayIsNotCompared() {
        forger.forgery = answer -> {
            throw new IllegalStateException("away");
        };
        shadow("emulator");
        ok(get(queues())).jsonPath("$.queues.length()").isEqualTo(1);
        ok(get(operator() + "/drift")).jsonPath("$.notCompared").isEqualTo(1);
        assertThat(drift("--fail")).isEqualTo(2);
        shadow("upstream");
        refusal(get(queues()), 502, "APIGW.0201");
    }

    @Test
    void comparisonThatFailsKeepsNoAnswerFromTheCaller() {
        forger.forgery = answer -> "{\"queues\":[],\"id\":\"x\",\"available_queue_info\":[],\"status\":\"ACTIVE\"}";
        var jdbc = gateway.getBean(JdbcClient.class);
        jdbc.sql("alter table connection rename to away").update();
        try {
            shadow("emulator");
            ok(get(queues())).jsonPath("$.queues.length()").isEqualTo(1);
            shadow("upstream");
            ok(get(queues())).jsonPath("$.id").isEqualTo("x");
        } finally {
            jdbc.sql("alter table away rename to connection").update();
        }
    }

    @Test
    void faultOfTheEmulatorIsNoDrift() {
        ok(put(operator() + "/faults", List.of(Map.of("operation", "ListQueues", "kind", "error", "status", 500))));
        shadow("emulator");
        get(queues()).expectStatus().isEqualTo(500);
        ok(get(operator() + "/drift")).jsonPath("$.fields").isEmpty();
    }
}
