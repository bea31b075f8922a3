package io.github.dliemulator.randomwalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.contract.AllowsUndocumentedRequests;
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

/**
 * Many projects at a time, with random calls in each: nothing of one is seen in another, and each goes as if it were alone.
 * {@code -Dwalk.projects} selects their number.
 */
@Timeout(120)
@AllowsUndocumentedRequests("Numbers as text, and more of that kind")
class ParallelProjectsTests extends EmulatorTest {

    private static final int PROJECTS = Integer.getInteger("walk.projects", 50);
    private static final int CALLS = 20;
    private static final int CLIENTS = 16;
    private static final int EVENTS = 5;
    private static final Pattern ANY_PROJECT = Pattern.compile("isolated[0-9]{3}");
    /** Attempts of a job have a name that depends on the statement only. */
    private static final Pattern RANDOM_ID =
            Pattern.compile("(?<!\"name\" ?: ?\")[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final long seed = Long.getLong("walk.seed", new Random().nextLong(1_000_000));
    private final HttpClient listener = HttpClient.newHttpClient();

    private ApiClient client;

    @BeforeEach
    void connect() {
        client = new ApiClient(port);
    }

    @Test
    void projectsAreIsolated() {
        List<String> projects =
                IntStream.range(0, PROJECTS).mapToObj("isolated%03d"::formatted).toList();
        Map<String, List<String>> together = new ConcurrentHashMap<>();
        Map<String, List<String>> events = new ConcurrentHashMap<>();
        inParallel(projects, project -> {
            try (Stream<String> eventLines = listen(project)) {
                together.put(project, randomWalk(project));
                events.put(
                        project,
                        eventLines
                                .filter(line -> line.startsWith("data:"))
                                .limit(EVENTS)
                                .toList());
            }
        });
        Map<String, String> states = new ConcurrentHashMap<>();
        inParallel(projects, project -> states.put(project, events.get(project) + visibleState(project)));
        Map<String, String> owners = new ConcurrentHashMap<>();
        states.forEach((project, state) -> {
            assertThat(findAll(ANY_PROJECT, state)).as("-Dwalk.seed=%d", seed).containsOnly(project);
            findAll(RANDOM_ID, state)
                    .forEach(id -> assertThat(owners.putIfAbsent(id, project))
                            .as("%s with -Dwalk.seed=%d", id, seed)
                            .isIn(null, project));
        });
        assertThat(owners).hasSizeGreaterThan(PROJECTS);
        projects.stream()
                .limit(5)
                .forEach(project -> assertThat(randomWalk(project))
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

    private List<String> randomWalk(String project) {
        return new RandomWalk(project, seed + project.hashCode(), CALLS).run(i -> client, (i, call, response) -> {});
    }

    /** All that a world tells of itself. */
    private String visibleState(String project) {
        String adminUri = "/_emulator/projects/" + project;
        StringBuilder states = new StringBuilder();
        for (String place : List.of("/journal", "/journal/polling", "/resources", "/scripts", "/faults", "/snapshot")) {
            states.append(client.get(adminUri + place));
        }
        states.append(client.get("/v1.0/" + project + "/queues?queue_type=all"));
        return states.append(client.get("/v2.0/" + project + "/datasource/enhanced-connections?limit=0"))
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

    private static Set<String> findAll(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
