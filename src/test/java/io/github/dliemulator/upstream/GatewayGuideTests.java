package io.github.dliemulator.upstream;

import static java.util.stream.Collectors.joining;

import io.github.dliemulator.GeneratedFile;
import io.github.dliemulator.Guide;
import io.github.dliemulator.RealTimeInHand;
import io.github.dliemulator.iam.VerifyingTest;
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
 * The guide to the gateway. The cloud is an emulator that wants to know who calls, and whose peers take 214 seconds; the gateway is
 * started with what the guide exports, and where the guide sleeps, both sides' time is pushed.
 */
class GatewayGuideTests extends VerifyingTest {

    private static final String CLOUD = "https://dli.eu-de.otc.t-systems.com";

    private final Guide guide = new Guide(new GeneratedFile("docs/gateway.md", GatewayGuideTests.class));

    private final List<String> settings = new ArrayList<>(
            List.of("--dli.upstream.hosts=localhost", "--spring.main.sources=io.github.dliemulator.RealTimeInHand"));

    @TempDir
    private Path directory;

    private ConfigurableApplicationContext gateway;

    @BeforeEach
    void openTheCloud() {
        project = "demo";
        emptyTheCloud();
        realTime.stopAt(Instant.parse(T0));
        ok(put(operator() + "/timing", Map.of("delays", Map.of("queue-start", "0s", "peering", "214s"))));
    }

    @AfterEach
    void emptyTheCloud() {
        post(operator() + "/reset", Map.of()).expectStatus().isNoContent();
    }

    @AfterEach
    void closeTheGateway() {
        gateway.close();
    }

    @Test
    void answersAsItSays() throws IOException {
        guide.mustAnswerAsItSays(this::played);
    }

    private String played(String command) {
        if (command.startsWith("export ")) {
            words(command).skip(1).map(this::setting).forEach(settings::add);
        } else if (command.equals("java -jar target/dli-emulator.jar")) {
            gateway = start(settings.toArray(String[]::new));
            hand().stopAt(Instant.parse(T0));
        } else if (command.startsWith("sleep ")) {
            Duration slept = Duration.ofSeconds(Long.parseLong(command.substring(6)));
            Stream.of(realTime, hand()).forEach(time -> time.push(slept));
        } else {
            String here = "localhost:" + gateway.getEnvironment().getProperty("local.server.port");
            return Guide.typed(command.replace(Guide.SHOWN, here), directory)
                    .replace("http://localhost:" + port, CLOUD);
        }
        return "";
    }

    private RealTimeInHand.Hand hand() {
        return gateway.getBean(RealTimeInHand.Hand.class);
    }

    private static Stream<String> words(String command) {
        return Stream.of(command.split("\\s+"));
    }

    /** A variable as a property, with what it is here. */
    private String setting(String variable) {
        String[] parts = variable.split("=", 2);
        String value = Map.of(
                        CLOUD,
                        "http://localhost:" + port,
                        "YOURACCESSKEY",
                        "emulator",
                        "YOURSECRETKEY",
                        "emulator-secret")
                .getOrDefault(parts[1], parts[1]);
        return words(parts[0].replace('_', ' ').toLowerCase(Locale.ROOT)).collect(joining(".", "--", "=" + value));
    }
}
