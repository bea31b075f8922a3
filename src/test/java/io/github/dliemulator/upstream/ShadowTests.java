package io.github.dliemulator.upstream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.DliEmulator;
import io.github.dliemulator.RealTimeInHand;
import io.github.dliemulator.upstream.drift.DriftCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both sides answer, and what differs is found, and nothing else. The upstream is an emulator behind a forger of answers. */
class ShadowTests extends UpstreamTest {

    private Forger forger;

    @BeforeAll
    @Override
    void openTheGateway() {
        try {
            forger = new Forger(port);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        super.openTheGateway();
    }

    @AfterAll
    void closeTheForger() throws IOException {
        forger.close();
    }

    @BeforeEach
    void beHonest() {
        forger.forgery = UnaryOperator.identity();
    }

    @AfterEach
    void letTheGatewaysTimeGo() {
        gateway.getBean(RealTimeInHand.Hand.class).letGo();
    }

    @Override
    protected List<String> settings() {
        return List.of(
                "--dli.upstream.token=a-token-that-never-expires",
                // the same user on both sides, who owns what is made
                "--dli.auth.users[0].name=ann",
                "--dli.auth.users[0].password=ann's password",
                "--spring.main.sources=io.github.dliemulator.RealTimeInHand");
    }

    @Override
    protected int behind() {
        return forger.port();
    }

    private void shadow(String answers) {
        given(Map.of("reads", "shadow", "writes", "shadow", "answers", answers));
    }

    private void push(String by) {
        Duration duration = Duration.parse(by);
        realTime.push(duration);
        gateway.getBean(RealTimeInHand.Hand.class).push(duration);
    }

    /** The core story, told alike by both. */
    private void play() {
        CoreStory story = CoreStory.of(project, port);
        String connection = story.begin();
        ok(get(connections()));
        assertThat(story.peer(connection)).isEqualTo("CREATING");
        push("PT8S");
        assertThat(story.peer(connection)).isEqualTo("CREATING");
        push("PT1S");
        advance("1m");
        advanceUpstream("1m");
        assertThat(story.peer(connection)).isIn("ACTIVE", "Active");
        ok(get(queues()));
        story.end(connection);
    }

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
    void faultOfTheEmulatorIsNoDrift() {
        ok(put(operator() + "/faults", List.of(Map.of("operation", "ListQueues", "kind", "error", "status", 500))));
        shadow("emulator");
        get(queues()).expectStatus().isEqualTo(500);
        ok(get(operator() + "/drift")).jsonPath("$.fields").isEmpty();
    }

    @Test
    void commandThatCannotAskSaysSo() {
        assertThat(command("drift")).isEqualTo(2);
        assertThat(command("drift", "--project=x", "--url=http://localhost:1")).isEqualTo(2);
        assertThat(command("drift", "--fial", "--project=x")).isEqualTo(2);
    }

    @Test
    void commandEndsWithItsExitCode() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DliEmulator.class.getName(),
                        "drift",
                        "--fail",
                        "--project=" + project,
                        "--url=http://localhost:" + port)
                .redirectErrorStream(true)
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).contains("unknown after 0 calls");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    private int drift(String... more) {
        List<String> args = new ArrayList<>(List.of("drift", "--project=" + project, "--url=http://localhost:" + port));
        args.addAll(List.of(more));
        return command(args.toArray(String[]::new));
    }

    private static int command(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = DriftCommand.run(new PrintStream(out, true, UTF_8), args);
        assertThat(out.toString(UTF_8)).isNotBlank();
        return code;
    }
}
