package io.github.dliemulator.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.huaweicloud.sdk.core.exception.ClientRequestException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @Test
    void playsItOverTls(@TempDir Path directory) throws Exception {
        String store = keys(directory);
        String trust = "--spring.ssl.bundle.jks.up.truststore.";
        try (ConfigurableApplicationContext secure = start(
                        "--server.ssl.key-store=" + store,
                        "--server.ssl.key-store-password=changeit",
                        "--dli.auth.mode=verify");
                ConfigurableApplicationContext trusting = start(
                        url(secure),
                        "--dli.upstream.hosts=localhost",
                        "--dli.upstream.writes=allow",
                        "--dli.upstream.modes.reads=forward",
                        "--dli.upstream.modes.writes=forward",
                        "--dli.upstream.access-key=emulator",
                        "--dli.upstream.secret-key=emulator-secret",
                        "--dli.upstream.ssl-bundle=up",
                        trust + "location=file:" + store,
                        trust + "password=changeit");
                ConfigurableApplicationContext doubting =
                        start(url(secure), "--dli.upstream.hosts=localhost", "--dli.upstream.modes.reads=forward")) {
            talkTo(trusting);
            CoreStory story = CoreStory.of(project, port);
            story.end(story.begin());
            talkTo(doubting);
            assertThat(refusal(get(queues()), 502, "APIGW.0201")).contains("TLS fails");
        }
    }

    private static String url(ConfigurableApplicationContext secure) {
        return "--dli.upstream.url=https://localhost:" + secure.getEnvironment().getProperty("local.server.port");
    }

    /** A key for localhost that nobody has signed but itself. */
    private static String keys(Path directory) throws IOException, InterruptedException {
        Path store = directory.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "up",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .start();
        assertThat(new String(made.getInputStream().readAllBytes())).doesNotContain("error");
        assertThat(made.waitFor()).isZero();
        return store.toString();
    }
}
