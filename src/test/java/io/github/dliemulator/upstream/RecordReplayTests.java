package io.github.dliemulator.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.TestClockConfiguration;
import io.github.dliemulator.iam.RawRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Responses of the upstream are recorded, and replayed without it in virtual time. */
@ExtendWith(OutputCaptureExtension.class)
class RecordReplayTests extends UpstreamTest {

    private static final Map<String, String> RECORD = Map.of("reads", "record", "writes", "record");
    private static final Map<String, String> REPLAY =
            Map.of("reads", "replay", "writes", "replay", "unknown", "replay");

    @Override
    protected List<String> settings() {
        List<String> settings = new ArrayList<>(super.settings());
        // the clock that the test advances
        settings.add("--spring.main.sources=io.github.dliemulator.TestClockConfiguration");
        return settings;
    }

    @AfterEach
    void resetProxyClock() {
        proxy.getBean(TestClockConfiguration.TestClock.class).reset();
    }

    /** Advances both sides, because signatures are checked in real time. */
    private void advanceRealTime(String by) {
        realTime.advance(Duration.parse(by));
        proxy.getBean(TestClockConfiguration.TestClock.class).advance(Duration.parse(by));
    }

    /** Records the walkthrough, whose peer is CREATING for 214 s. */
    private String recorded() {
        setRouting(RECORD);
        Walkthrough walkthrough = Walkthrough.of(project, port);
        String connection = walkthrough.start();
        assertThat(walkthrough.peerStatus(connection)).isEqualTo("CREATING");
        advanceRealTime("PT200S");
        assertThat(walkthrough.peerStatus(connection)).isEqualTo("CREATING");
        advanceRealTime("PT14S");
        advanceUpstream("1m");
        assertThat(walkthrough.peerStatus(connection)).isEqualTo("ACTIVE");
        walkthrough.cleanUp(connection);
        return connection;
    }

    @Test
    void recordsStateHistoriesAndExchanges() {
        String connection = recorded();
        var recording = ok(get(adminUri() + "/recordings"));
        recording.jsonPath("$.histories[1].resource").isEqualTo("peer/%s/etl_night".formatted(connection));
        recording.jsonPath("$.histories[1].states[0].state").isEqualTo("CREATING");
        recording.jsonPath("$.histories[1].states[1].state").isEqualTo("ACTIVE");
        String lasted = read(get(adminUri() + "/recordings"), "$.histories[1].states[0].duration");
        assertThat(Duration.parse(lasted)).isBetween(Duration.ofSeconds(214), Duration.ofSeconds(244));
        recording.jsonPath("$.exchanges.length()").isEqualTo(9);
        recording.jsonPath("$.exchanges[0].operation").isEqualTo("CreateQueue");
        recording.jsonPath("$.exchanges[0].path").isEqualTo("/v1.0/{project_id}/queues");
        recording.jsonPath("$.exchanges[4].count").isEqualTo(2);
    }

    @Test
    void replaysStateChangesInVirtualTime() {
        String connection = recorded();
        String file = text(get(adminUri() + "/recordings"));
        useEmulator(shared());
        project = "replayed" + project.substring(0, 8);
        ok(put(clock(), Map.of("mode", "frozen", "now", T0)));
        ok(put(adminUri() + "/recordings", file));
        assertThat(text(get(adminUri() + "/recordings"))).isEqualTo(file);
        setRouting(REPLAY);
        Walkthrough walkthrough = Walkthrough.of(project, port);
        assertThat(walkthrough.start()).isEqualTo(connection);
        assertThat(walkthrough.peerStatus(connection)).isEqualTo("CREATING");
        advance("213s");
        assertThat(walkthrough.peerStatus(connection)).isEqualTo("CREATING");
        advance("31s");
        assertThat(walkthrough.peerStatus(connection)).isEqualTo("ACTIVE");
        walkthrough.cleanUp(connection);
        setRouting(REPLAY);
        assertThat(walkthrough.start()).isEqualTo(connection);
        assertThat(walkthrough.peerStatus(connection)).isEqualTo("CREATING");
    }

    @Test
    void unrecordedCallIsRejectedWithTheNearestMatch() {
        recorded();
        setRouting(REPLAY);
        assertThat(error(get(queues() + "/never"), 404, "APIGW.0101"))
                .contains(
                        "GET " + queues() + "/never was never recorded",
                        "Nearest: ",
                        "DELETE " + queues() + "/etl_night");
        assertThat(error(post(queues(), Map.of("queue_name", "other", "cu_count", 16)), 404, "APIGW.0101"))
                .contains("Nearest: POST " + queues() + " with {");
        error(get("/v2.0/" + project + "/batches"), 404, "APIGW.0101");
        http.delete().uri(adminUri() + "/recordings").exchange().expectStatus().isNoContent();
        assertThat(error(get(queues()), 404, "APIGW.0101")).contains("Nothing is recorded");
    }

    @Test
    void newRecordingReplacesTheOldOne() {
        recorded();
        String first = text(get(adminUri() + "/recordings"));
        upstream.post().uri(adminUri() + "/reset").exchange();
        upstream.put().uri(clock()).body(Map.of("mode", "frozen", "now", T0)).exchange();
        recorded();
        String second = text(get(adminUri() + "/recordings"));
        assertThat(second.replaceAll("PT[0-9.HMS]+|\\d{4}-\\d\\d-\\d\\dT[^\"]*Z", ""))
                .isEqualTo(first.replaceAll("PT[0-9.HMS]+|\\d{4}-\\d\\d-\\d\\dT[^\"]*Z", ""));
    }

    @Test
    void recordingIsPartOfASnapshot() {
        recorded();
        String recording = text(get(adminUri() + "/recordings"));
        String snapshot = text(get(adminUri() + "/snapshot"));
        post(adminUri() + "/reset", Map.of()).expectStatus().isNoContent();
        ok(get(adminUri() + "/recordings")).jsonPath("$.exchanges.length()").isEqualTo(0);
        ok(put(adminUri() + "/snapshot", snapshot));
        assertThat(text(get(adminUri() + "/recordings"))).isEqualTo(recording);
    }

    @Test
    void recordsNoSecrets() throws Exception {
        try (RawUpstream raw = new RawUpstream();
                ConfigurableApplicationContext recording = start(
                        "--dli.upstream.url=http://localhost:" + raw.port(),
                        "--dli.upstream.hosts=localhost",
                        "--dli.upstream.writes=allow",
                        "--dli.upstream.token=proxys-own",
                        "--dli.upstream.routing.unknown=record")) {
            useEmulator(recording);
            String response = """
                    {"name": "etl", "n": 1, "1": "in 1", "password": "p1", "passwd": 1234567, "props": [{"key": "db-password", "value": "p11"}],
                     "sql": "create table t with ('password' = 'p12', db_pwd=p13)", "jdbc": "jdbc:mysql://h/d?user=u&password=p14", "db_pwd": {"x": "p2"}, "auth": {"Access-Key": "p3"}, "note": "eyJhbGciOiJIUzI1NiJ9.p4.x",
                     "url": "jdbc:postgresql://u:p5@h/d", "list": ["-----BEGIN PRIVATE KEY-----p6"], "ak": "p7", "echo": "proxys-own callers-own",
                     "id": "7b822343-5505-38a1-be90-f311a1e26890", "token_count": 3, "key": "LTAIABCDEFGHIJKLMN12"}""";
            raw.handler = RawUpstream.responding("HTTP/1.1 200 OK\r\nSet-Cookie: p8\r\nContent-Length: %d\r\n\r\n%s"
                    .formatted(response.length(), response));
            RawRequest call = new RawRequest(
                    "POST",
                    "/v1.0/" + project
                            + "/auth-infos/eyJhbGciOiJIUzI1NiJ9.p15.x?secret=p9&x=1&p%61ssword=p16&jdbc=user%3Du%26password%3Dp17",
                    Map.of("host", "localhost", "x-auth-token", "callers-own", "user-agent", "tool/1 (password=p18)"),
                    new byte[0]);
            assertThat(call.body("{\"user\":\"u\",\"secretKey\":\"p10\"}")
                            .send(port)
                            .status())
                    .isEqualTo(200);
            String kept = text(get(adminUri() + "/recordings"));
            assertThat(kept)
                    .contains(
                            "\"name\" : \"etl\"", "7b822343-5505-38a1-be90-f311a1e26890", "\"token_count\" : 3", "x=1")
                    .doesNotContain("proxys-own", "callers-own", "LTAI")
                    .doesNotContain("1234567")
                    .doesNotContainPattern("\\bp([1-9]|1[0-8])\\b");
            assertThat(text(get(adminUri() + "/snapshot"))).doesNotContainPattern("\\bp([1-9]|1[0-8])\\b");
            String journal = text(get(adminUri() + "/journal"));
            assertThat(journal)
                    .contains("\"token_count\":3", "tool/1 (password=***")
                    .doesNotContain("proxys-own", "callers-own", "LTAI", "1234567")
                    .doesNotContainPattern("\\bp([1-9]|1[0-8])\\b");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "200", "true", "null", "n"})
    void recordingIsReplayedInAnotherProject(String id) throws Exception {
        String response = "{\"n\":1,\"status\":200,\"1\":[true,null,\"of " + id + "\"]}";
        try (RawUpstream raw = new RawUpstream();
                ConfigurableApplicationContext recording = start(
                        "--dli.upstream.url=http://localhost:" + raw.port(),
                        "--dli.upstream.hosts=localhost",
                        "--dli.upstream.routing.unknown=record")) {
            useEmulator(recording);
            raw.handler = RawUpstream.responding(
                    "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s".formatted(response.length(), response));
            ok(get("/v2.0/" + id + "/batches"));
            String file = text(get("/_emulator/projects/" + id + "/recordings"));
            assertThat(file).contains("of {project_id}", "\"n\" : 1", "\"status\" : 200");
            ok(put(adminUri() + "/recordings", file));
            setRouting(Map.of("unknown", "replay"));
            assertThat(text(get("/v2.0/" + project + "/batches")))
                    .isEqualTo(response.replace("of " + id, "of " + project));
        }
    }

    @Test
    void recordingFailureDoesNotAffectTheResponse(CapturedOutput output) {
        setRouting(RECORD);
        var jdbc = proxy.getBean(JdbcClient.class);
        jdbc.sql("alter table recorded_exchange rename to away").update();
        try {
            createQueue("q1");
            ok(get(queues() + "/q1"));
        } finally {
            jdbc.sql("alter table away rename to recorded_exchange").update();
        }
        assertThat(output).contains("The upstream's response could not be recorded: ");
        ok(get(adminUri() + "/recordings")).jsonPath("$.exchanges.length()").isEqualTo(0);
    }
}
