package io.github.dliemulator.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.contract.BeyondContract;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two hundred worlds at a time, with random calls in each: nothing of one is seen in another, and each goes as if it were alone. */
@Timeout(120)
@BeyondContract("Numbers as text, and more of that kind")
class ParallelWorldsTests extends EmulatorTest {

    private static final int WORLDS = 200;
    private static final int CALLS = 20;
    private static final int CLIENTS = 16;
    private static final int EVENTS = 5;
    private static final Pattern ANY_PROJECT = Pattern.compile("isolated[0-9]{3}");
    private static final Pattern DRAWN_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final long seed = Long.getLong("walk.seed", new Random().nextLong(1_000_000));
    private final HttpClient listener = HttpClient.newHttpClient();

    private Wire wire;

    @BeforeEach
    void connect() {
        wire = new Wire(port);
    }

    @Test
    void worldsSeeNothingOfEachOther() {
        List<String> projects =
                IntStream.range(0, WORLDS).mapToObj("isolated%03d"::formatted).toList();
        Map<String, List<String>> together = new ConcurrentHashMap<>();
        Map<String, List<String>> events = new ConcurrentHashMap<>();
        inParallel(projects, project -> {
            try (Stream<String> told = listen(project)) {
                together.put(project, walk(project));
                events.put(
                        project,
                        told.filter(line -> line.startsWith("data:"))
                                .limit(EVENTS)
                                .toList());
            }
        });
        Map<String, String> traces = new ConcurrentHashMap<>();
        inParallel(projects, project -> traces.put(project, events.get(project) + traces(project)));
        Map<String, String> owners = new ConcurrentHashMap<>();
        traces.forEach((project, trace) -> {
            assertThat(all(ANY_PROJECT, trace)).as("-Dwalk.seed=%d", seed).containsOnly(project);
            all(DRAWN_ID, trace)
                    .forEach(id -> assertThat(owners.putIfAbsent(id, project))
                            .as("%s with -Dwalk.seed=%d", id, seed)
                            .isIn(null, project));
        });
        assertThat(owners).hasSizeGreaterThan(WORLDS);
        projects.stream()
                .limit(20)
                .forEach(project -> assertThat(walk(project))
                        .as("%s alone, with -Dwalk.seed=%d", project, seed)
                        .isEqualTo(together.get(project)));
    }

    private static void inParallel(List<String> projects, Consumer<String> task) {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            projects.stream()
                    .map(project -> CompletableFuture.runAsync(() -> task.accept(project), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        } finally {
            threads.shutdown();
        }
    }

    private List<String> walk(String project) {
        return new Walk(project, seed + project.hashCode(), CALLS).steps(i -> wire, (i, call, answer) -> {});
    }

    /** All that a world tells of itself. */
    private String traces(String project) {
        String world = "/_emulator/projects/" + project;
        StringBuilder traces = new StringBuilder();
        for (String place : List.of("/journal", "/journal/polling", "/resources", "/scripts", "/faults", "/snapshot")) {
            traces.append(wire.get(world + place));
        }
        traces.append(wire.get("/v1.0/" + project + "/queues?queue_type=all"));
        return traces.append(wire.get("/v2.0/" + project + "/datasource/enhanced-connections?limit=0"))
                .toString();
    }

    /** The lines of all that happens in a world from now on. */
    private Stream<String> listen(String project) {
        URI events = URI.create("http://localhost:" + port + "/_emulator/projects/" + project + "/events");
        try {
            return listener.send(HttpRequest.newBuilder(events).build(), BodyHandlers.ofLines())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
