package io.github.dliemulator.upstream;

import static java.util.stream.Collectors.joining;

import io.github.dliemulator.ExecutableGuide;
import io.github.dliemulator.GeneratedFile;
import io.github.dliemulator.TestClockConfiguration;
import io.github.dliemulator.iam.VerifiedAuthTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The commands of the guide to proxy mode print the documented output. The cloud is an emulator that verifies credentials and whose
 * peers take 214 seconds. When the guide sleeps, the clocks of both sides are advanced.
 */
class ProxyGuideTests extends VerifiedAuthTest {

    private static final String UPSTREAM_URL = "https://dli.eu-de.otc.t-systems.com";

    private final ExecutableGuide guide =
            new ExecutableGuide(new GeneratedFile("docs/proxy.md", ProxyGuideTests.class));

    private final List<String> settings = new ArrayList<>(List.of(
            "--dli.upstream.hosts=localhost", "--spring.main.sources=io.github.dliemulator.TestClockConfiguration"));

    @TempDir
    private Path directory;

    private ConfigurableApplicationContext proxy;

    @BeforeEach
    void setUpUpstream() {
        project = "demo";
        resetUpstream();
        realTime.stopAt(Instant.parse(T0));
        ok(put(adminUri() + "/timing", Map.of("delays", Map.of("queue-start", "0s", "peering", "214s"))));
    }

    @AfterEach
    void resetUpstream() {
        post(adminUri() + "/reset", Map.of()).expectStatus().isNoContent();
    }

    @AfterEach
    void stopProxy() {
        proxy.close();
    }

    @Test
    void commandsPrintTheDocumentedOutput() throws IOException {
        guide.assertOutputs(this::run);
    }

    private String run(String command) {
        if (command.startsWith("export ")) {
            words(command).skip(1).map(this::setting).forEach(settings::add);
        } else if (command.equals("java -jar target/dli-emulator.jar")) {
            proxy = start(settings.toArray(String[]::new));
            proxyClock().stopAt(Instant.parse(T0));
        } else if (command.startsWith("sleep ")) {
            Duration pause = Duration.ofSeconds(Long.parseLong(command.substring(6)));
            Stream.of(realTime, proxyClock()).forEach(time -> time.advance(pause));
        } else {
            String proxyAddress = "localhost:" + proxy.getEnvironment().getProperty("local.server.port");
            return ExecutableGuide.runInShell(command.replace(ExecutableGuide.DEFAULT_ADDRESS, proxyAddress), directory)
                    .replace("http://localhost:" + port, UPSTREAM_URL);
        }
        return "";
    }

    private TestClockConfiguration.TestClock proxyClock() {
        return proxy.getBean(TestClockConfiguration.TestClock.class);
    }

    private static Stream<String> words(String command) {
        return Stream.of(command.split("\\s+"));
    }

    /** Converts an environment variable to a property, with the value of this test. */
    private String setting(String variable) {
        String[] parts = variable.split("=", 2);
        String value = Map.of(
                        UPSTREAM_URL,
                        "http://localhost:" + port,
                        "YOURACCESSKEY",
                        "emulator",
                        "YOURSECRETKEY",
                        "emulator-secret")
                .getOrDefault(parts[1], parts[1]);
        return words(parts[0].replace('_', ' ').toLowerCase(Locale.ROOT)).collect(joining(".", "--", "=" + value));
    }
}
