package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

/** With a data directory a world goes on where it was when the emulator stopped; without one nothing is left behind. */
class RestartTests extends EmulatorTest {

    @TempDir
    Path data;

    private record Step(Instant from, String state) {}

    private record Resource(String state, Step next) {}

    private record Clock(Instant now) {}

    @Test
    void scheduledChangesHappenAfterARestart() {
        String peer;
        Instant planned;
        String before;
        try (ConfigurableApplicationContext emulator = start(dataSettings())) {
            useEmulator(emulator);
            put(clock(), Map.of("mode", "frozen", "now", T0)).expectStatus().isOk();
            createQueue("lake");
            peer = "peer/" + createConnection("crm", "lake") + "/lake";
            advanceTo(fractionOf(resource("queue/lake").next().from(), 0.4));
            planned = resource(peer).next().from();
            before = fullState();
        }

        try (ConfigurableApplicationContext emulator = start(dataSettings())) {
            useEmulator(emulator);
            assertThat(fullState()).isEqualTo(before);
            assertThat(resource("queue/lake").state()).isEqualTo("ASSIGNING");
            assertThat(resource(peer).state()).isEqualTo("CREATING");

            advanceTo(planned.minusMillis(1));
            assertThat(resource(peer).state()).isEqualTo("CREATING");
            advanceTo(planned);
            assertThat(resource(peer).state()).isEqualTo("ACTIVE");
        }
    }

    @Test
    void runningClockDoesNotGoBackAfterARestart() {
        Instant before;
        try (ConfigurableApplicationContext emulator = start(dataSettings())) {
            useEmulator(emulator);
            advance("10d");
            before = now();
        }

        try (ConfigurableApplicationContext emulator = start(dataSettings())) {
            useEmulator(emulator);
            assertThat(now()).isBetween(before, before.plus(Duration.ofHours(1)));
        }
    }

    @Test
    void noFilesAreLeftWithoutADataDirectory() {
        List<File> before = databaseFiles();
        try (ConfigurableApplicationContext emulator = start()) {
            useEmulator(emulator);
            createQueue("lake");
            ok(get("/_emulator")).jsonPath("$.database").isEqualTo("H2 in memory");
            assertThat(databaseFiles()).isEqualTo(before);
        }

        try (ConfigurableApplicationContext emulator = start()) {
            useEmulator(emulator);
            error(get(queues() + "/lake"), 400, "DLI.0002");
        }
    }

    @Test
    void inMemoryProjectOutlivesPooledConnections(@Autowired HikariDataSource pool) {
        createQueue("lake");

        pool.getHikariPoolMXBean().softEvictConnections();

        ok(get(queues() + "/lake"));
    }

    /** Settings of an emulator whose worlds stay. */
    String[] dataSettings() {
        return new String[] {"--dli.data.dir=" + data};
    }

    private void advanceTo(Instant instant) {
        ok(post(clock() + "/advance", Map.of("to", instant.toString())));
    }

    private static Instant fractionOf(Instant end, double share) {
        Instant start = Instant.parse(T0);
        return start.plusMillis((long) (Duration.between(start, end).toMillis() * share));
    }

    private Instant now() {
        return get(clock())
                .expectBody(Clock.class)
                .returnResult()
                .getResponseBody()
                .now();
    }

    private Resource resource(String path) {
        return get(adminUri() + "/resources/" + path)
                .expectBody(Resource.class)
                .returnResult()
                .getResponseBody();
    }

    /** Clock, timing and every resource with its whole course, word for word. */
    private String fullState() {
        return Stream.of("/clock", "/timing", "/resources")
                .map(part -> get(adminUri() + part)
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .toList()
                .toString();
    }

    /** The databases that lie where one without a directory could end up. */
    private static List<File> databaseFiles() {
        return Stream.of("", "/", System.getProperty("user.home"), System.getProperty("java.io.tmpdir"))
                .map(place ->
                        new File(place).getAbsoluteFile().listFiles((directory, name) -> name.equals("dli.mv.db")))
                .flatMap(Stream::of)
                .toList();
    }
}
