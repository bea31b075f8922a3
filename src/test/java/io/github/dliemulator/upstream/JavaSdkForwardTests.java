package io.github.dliemulator.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.huaweicloud.sdk.core.exception.ClientRequestException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Calls of the vendor's SDK, forwarded to an emulator that verifies signatures. */
class JavaSdkForwardTests extends UpstreamTest {

    @Test
    void runsTheWalkthroughOnTheUpstream() {
        setRouting(Map.of("reads", "forward", "writes", "forward"));
        Walkthrough walkthrough = Walkthrough.of(project, port);
        String connection = walkthrough.start();
        assertThat(walkthrough.peerStatus(connection)).isEqualTo("CREATING");
        advance("1h");
        assertThat(walkthrough.peerStatus(connection)).isEqualTo("CREATING");
        advanceUpstream("1m");
        assertThat(walkthrough.peerStatus(connection)).isEqualTo("ACTIVE");
        walkthrough.cleanUp(connection);
        ok(get(queues())).jsonPath("$.queues.length()").isEqualTo(1);
    }

    @Test
    void reportsWhyTheClientSignatureCannotBeForwarded() {
        try (ConfigurableApplicationContext proxyWithoutKey = start(
                "--dli.upstream.url=http://localhost:" + upstreamPort,
                "--dli.upstream.hosts=localhost",
                "--dli.upstream.routing.reads=forward")) {
            useEmulator(proxyWithoutKey);
            Walkthrough walkthrough = Walkthrough.of(project, port);
            assertThatThrownBy(() -> walkthrough.peerStatus("any"))
                    .isInstanceOf(ClientRequestException.class)
                    .hasMessageContaining("which breaks the signature");
        }
    }
}
