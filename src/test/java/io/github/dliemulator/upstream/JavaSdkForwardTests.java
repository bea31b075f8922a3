package io.github.dliemulator.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.huaweicloud.sdk.core.exception.ClientRequestException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The vendor's SDK, unmodified, whose calls a gateway passes on to an emulator that wants to know who calls. */
class JavaSdkForwardTests extends UpstreamTest {

    @Test
    void playsTheCoreStoryThere() {
        given(Map.of("reads", "forward", "writes", "forward"));
        CoreStory story = CoreStory.of(project, port);
        String connection = story.begin();
        assertThat(story.peer(connection)).isEqualTo("CREATING");
        advance("1h");
        assertThat(story.peer(connection)).isEqualTo("CREATING");
        advanceUpstream("1m");
        assertThat(story.peer(connection)).isEqualTo("ACTIVE");
        story.end(connection);
        ok(get(queues())).jsonPath("$.queues.length()").isEqualTo(1);
    }

    @Test
    void hearsWhyItsOwnSignatureCannotPass() {
        try (ConfigurableApplicationContext passing = start(
                "--dli.upstream.url=http://localhost:" + upstreamPort,
                "--dli.upstream.hosts=localhost",
                "--dli.upstream.modes.reads=forward")) {
            talkTo(passing);
            CoreStory story = CoreStory.of(project, port);
            assertThatThrownBy(() -> story.peer("any"))
                    .isInstanceOf(ClientRequestException.class)
                    .hasMessageContaining("which breaks the signature");
        }
    }
}
