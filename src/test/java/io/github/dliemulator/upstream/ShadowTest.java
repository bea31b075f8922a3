package io.github.dliemulator.upstream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.RealTimeInHand;
import io.github.dliemulator.upstream.drift.DriftCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A test of two sides that both answer. The upstream is an emulator behind a forger of answers. */
abstract class ShadowTest extends UpstreamTest {

    protected Forger forger;

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
        forger.asked.clear();
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
                "--dli.seed=2", // or both sides would draw the same ids
                "--spring.main.sources=io.github.dliemulator.RealTimeInHand");
    }

    @Override
    protected int behind() {
        return forger.port();
    }

    protected void shadow(String answers) {
        given(Map.of("reads", "shadow", "writes", "shadow", "answers", answers));
    }

    protected void push(String by) {
        Duration duration = Duration.parse(by);
        realTime.push(duration);
        gateway.getBean(RealTimeInHand.Hand.class).push(duration);
    }

    /** The core story, told alike by both. */
    protected void play() {
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

    protected int drift(String... more) {
        List<String> args = new ArrayList<>(List.of("drift", "--project=" + project, "--url=http://localhost:" + port));
        args.addAll(List.of(more));
        return command(args.toArray(String[]::new));
    }

    protected static int command(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = DriftCommand.run(new PrintStream(out, true, UTF_8), args);
        assertThat(out.toString(UTF_8)).isNotBlank();
        return code;
    }
}
