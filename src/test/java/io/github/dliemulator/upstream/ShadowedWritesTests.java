package io.github.dliemulator.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** What both sides answer changes nothing upstream that was not made by this world. */
class ShadowedWritesTests extends ShadowTest {

    @Test
    void writesStayHereUnlessTheyAreAllowed() {
        try (var careful = start(
                "--dli.upstream.url=http://localhost:" + forger.port(),
                "--dli.upstream.hosts=localhost",
                "--dli.upstream.token=a-token-that-never-expires",
                "--dli.upstream.modes.reads=shadow",
                "--dli.upstream.modes.writes=shadow")) {
            talkTo(careful);
            givenQueue("here");
            ok(get(queues()));
            ok(get(operator() + "/drift"))
                    .jsonPath("$.compared")
                    .isEqualTo(1)
                    .jsonPath("$.fields[0].kind")
                    .isEqualTo("only-emulator");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"emulator", "upstream"})
    void writeThatNamesWhatWasMadeOnBothSidesIsSent(String answers) {
        shadow(answers);
        givenQueue("q1");
        String connection = givenConnection("c1");
        ok(put(connections() + "/" + connection, Map.of("hosts", List.of(Map.of("name", "h", "ip", "10.0.0.1")))));
        ok(delete(connections() + "/" + connection));
        ok(delete(queues() + "/q1"));
        assertThat(forger.writes()).hasSize(5);
        delete(connections() + "/" + connection);
        delete(queues() + "/q1");
        assertThat(forger.writes()).hasSize(5);
        ok(get(operator() + "/drift")).jsonPath("$.notCompared").isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"emulator", "upstream"})
    void idInABodyIsEachSidesOwn(String answers) {
        shadow(answers);
        String first = givenConnection("c1");
        Map<String, Object> like = new HashMap<>(connection("c2"));
        like.put("tags", List.of(Map.of("key", "like", "value", first)));
        created(post(connections(), like));
        String there = read(there(connections() + "?name=c1"), "$.connections[0].id");
        assertThat(tagged(this::there)).isEqualTo(there);
        ok(get(operator() + "/drift")).jsonPath("$.verdict").isEqualTo("equal");
        given(Map.of());
        String here = read(get(connections() + "?name=c1"), "$.connections[0].id");
        assertThat(here).isNotEqualTo(there);
        assertThat(tagged(this::get)).isEqualTo(here);
    }

    private String tagged(Function<String, ResponseSpec> side) {
        String id = read(side.apply(connections() + "?name=c2"), "$.connections[0].id");
        return read(side.apply("/v3/" + project + "/dli_enhanced_datasource/" + id + "/tags"), "$.tags[0].value");
    }

    private ResponseSpec there(String uri) {
        return upstream.get()
                .uri(uri)
                .header(TOKEN, "a-token-that-never-expires")
                .exchange();
    }

    @Test
    void resourceThatWasThereBeforeIsNotTouched() {
        String theirs = makeUpstream();
        String ours = givenConnection("c1");
        givenQueue("q1");
        givenQueue("q3");
        shadow("emulator");
        ok(get(connections()));
        ok(get(connections() + "/" + ours)); // by now it is known which is which
        assertThat(forger.asked).anyMatch(call -> call.endsWith(theirs));
        ok(delete(connections() + "/" + ours));
        ok(delete(queues() + "/q1"));
        givenQueue("q2");
        delete(queues() + "/q2");
        givenConnection("c2", "q3");
        post("/v1.0/" + project + "/jobs/1/cancel", Map.of());
        assertThat(forger.writes()).containsExactly("POST " + queues());
    }

    /** @return a connection's id */
    private String makeUpstream() {
        var there = upstream.mutate()
                .defaultHeader(TOKEN, "a-token-that-never-expires")
                .build();
        for (String name : List.of("q1", "q2")) {
            there.post()
                    .uri(queues())
                    .body(Map.of("queue_name", name, "cu_count", 16, "resource_mode", 1))
                    .exchange();
        }
        return read(
                there.post()
                        .uri(connections())
                        .body(Map.of("name", "c1", "dest_vpc_id", "v", "dest_network_id", "n"))
                        .exchange(),
                "$.connection_id");
    }

    @Test
    void idThatIsAPathIsNotFollowed() {
        shadow("emulator");
        givenConnection("c1");
        forger.forgery = answer -> answer.replaceAll("\"id\":\"[^\"]*\"", "\"id\":\"../../other/queues\"");
        String ours = read(get(connections()), "$.connections[0].id");
        ok(get(connections() + "/" + ours));
        assertThat(forger.asked).noneMatch(call -> call.contains("other"));
    }

    @Test
    void answerThatIsTooLongIsRefusedWhole() {
        forger.forgery = answer -> "{\"x\":\"" + "x".repeat(8 * 1024 * 1024) + "\"}";
        shadow("upstream");
        assertThat(refusal(get(queues()), 502, "APIGW.0201")).contains("longer than");
        shadow("emulator");
        ok(get(queues())).jsonPath("$.queues.length()").isEqualTo(1);
        ok(get(operator() + "/drift")).jsonPath("$.notCompared").isEqualTo(2);
    }
}
