package io.github.dliemulator.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.TestClockConfiguration;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Test of shadow mode. The upstream is an emulator behind a proxy that changes responses. */
abstract class ShadowTest extends UpstreamTest {

    protected ModifyingProxy modifyingProxy;

    @BeforeAll
    @Override
    void startProxy() {
        try {
            modifyingProxy = new ModifyingProxy(port);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        super.startProxy();
    }

    @AfterAll
    void stopModifyingProxy() throws IOException {
        modifyingProxy.close();
    }

    @BeforeEach
    void resetModifyingProxy() {
        modifyingProxy.modifier = UnaryOperator.identity();
        modifyingProxy.requests.clear();
    }

    @AfterEach
    void resetProxyClock() {
        proxy.getBean(TestClockConfiguration.TestClock.class).reset();
    }

    @Override
    protected List<String> settings() {
        return List.of(
                "--dli.upstream.token=a-token-that-never-expires",
                // the same user on both sides, who owns the resources
                "--dli.auth.users[0].name=ann",
                "--dli.auth.users[0].password=ann's password",
                "--dli.seed=2", // otherwise both sides have the same IDs
                "--spring.main.sources=io.github.dliemulator.TestClockConfiguration");
    }

    @Override
    protected int targetPort() {
        return modifyingProxy.port();
    }

    protected void shadow(String respondingSide) {
        setRouting(Map.of("reads", "shadow", "writes", "shadow", "answers", respondingSide));
    }

    protected void advanceRealTime(String by) {
        Duration duration = Duration.parse(by);
        realTime.advance(duration);
        proxy.getBean(TestClockConfiguration.TestClock.class).advance(duration);
    }

    /** Plays the walkthrough, which is equal on both sides. */
    protected void runWalkthrough() {
        Walkthrough walkthrough = Walkthrough.of(project, port);
        String connection = walkthrough.start();
        ok(get(connections()));
        assertThat(walkthrough.peerStatus(connection)).isEqualTo("CREATING");
        advanceRealTime("PT8S");
        assertThat(walkthrough.peerStatus(connection)).isEqualTo("CREATING");
        advanceRealTime("PT1S");
        advance("1m");
        advanceUpstream("1m");
        assertThat(walkthrough.peerStatus(connection)).isIn("ACTIVE", "Active");
        ok(get(queues()));
        walkthrough.cleanUp(connection);
    }
}
