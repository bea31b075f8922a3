package io.github.dliemulator.randomwalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.randomwalk.ApiClient.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Random changes of two projects, the first of which grants connections to the second one, through several emulators with one
 * database. After each change, some reads are sent to every emulator, and must be answered as by one that keeps nothing in memory.
 */
public final class CoherenceWalk {

    private static final String FROZEN_CLOCK = "{\"mode\":\"frozen\",\"now\":\"2030-01-01T00:00:00Z\"}";

    private static final List<String> READS = List.of(
            "/v1.0/{p}/queues?queue_type=all",
            "/v1.0/{p}/queues?queue_type=all&order=cu_desc&page-size=2&current-page=1",
            "/v1.0/{p}/queues?tags=a%3D1",
            "/v1.0/{p}/queues/q{n}",
            "/v1.0/{p}/queues/q{n}/users",
            "/v1/{p}/queues/q{n}/plans",
            "/v3/{p}/queues/q{n}/properties",
            "/v3/{p}/elastic-resource-pools",
            "/v3/{p}/elastic-resource-pools/pool_a/queues",
            "/v3/{p}/elastic-resource-pools/pool_a/scale-records",
            "/v2.0/{p}/datasource/enhanced-connections",
            "/v2.0/{p}/datasource/enhanced-connections?limit=1&offset=1",
            "/v2.0/{p}/datasource/enhanced-connections?status=DELETED",
            "/v2.0/{p}/datasource/enhanced-connections/{connection}",
            "/v2.0/{p}/datasource/enhanced-connections/{connection}/privileges",
            "/v1.0/{p}/databases?with-priv=true",
            "/v1.0/{p}/databases/d1/tables",
            "/v1.0/{p}/databases/d1/tables/t{n}",
            "/v1.0/{p}/databases/d1/users",
            "/v1.0/{p}/variables",
            "/v3/{p}/datasource/auth-infos",
            "/v1.0/{p}/jobs",
            "/v1.0/{p}/jobs?order=duration_desc&job-status=FINISHED&page-size=3",
            "/v1/{p}/vpcs",
            "/v1/{p}/subnets",
            "/v3/{p}/dli_queue/tags",
            "/v3/{p}/dli_enhanced_datasource/{connection}/tags",
            "/v3/{p}/quotas",
            "/_emulator/projects/{p}/clock",
            "/_emulator/projects/{p}/scripts",
            "/_emulator/projects/{p}/resources");

    private final List<String> projects;
    private final List<ApiClient> emulators;
    private final ApiClient withoutMemory;
    private final Random random;
    private final List<CallGenerator> generators;
    private final List<String> connections = new ArrayList<>(List.of("nowhere"));
    private final List<String> snapshots = new ArrayList<>();
    private int reads;

    /** @param withoutMemory port of the emulator that keeps nothing in memory */
    public CoherenceWalk(String name, long seed, List<Integer> ports, int withoutMemory) {
        this.projects = List.of(name + "owner", name + "grantee");
        this.emulators = ports.stream().map(ApiClient::new).toList();
        this.withoutMemory = new ApiClient(withoutMemory);
        this.random = new Random(seed);
        this.generators = IntStream.range(0, 2)
                .mapToObj(i -> new CallGenerator(projects.get(i), seed + i))
                .toList();
        projects.forEach(this::freezeClock);
    }

    /** @return number of reads that were compared */
    public int run(int minReads) {
        while (reads < minReads) {
            String changed = change();
            for (int i = 0; i < 4; i++) {
                compare(changed, randomRead());
            }
        }
        return reads;
    }

    /** Sends one change, or some at the same time, and waits for the answers. */
    private String change() {
        List<ApiCall> calls = random.nextInt(25) == 0
                ? List.of(replaceAll())
                : Stream.generate(this::nextCall)
                        .limit(random.nextInt(4) == 0 ? 3 : 1)
                        .toList();
        List<CompletableFuture<Response>> responses = calls.stream()
                .map(call -> {
                    ApiClient emulator = randomEmulator();
                    return CompletableFuture.supplyAsync(() -> emulator.send(call));
                })
                .toList();
        for (int i = 0; i < calls.size(); i++) {
            remember(calls.get(i), responses.get(i).join());
        }
        projects.forEach(this::freezeUnfrozenClock);
        return calls.toString();
    }

    private ApiCall nextCall() {
        ApiCall call = generators.get(random.nextInt(2)).next();
        String connection = connections.get(random.nextInt(connections.size()));
        return new ApiCall(
                call.method(),
                call.path().replace("nowhere", connection),
                call.body() == null
                        ? null
                        : call.body()
                                .replace("\"another\"", "\"" + projects.get(1) + "\"")
                                .replace("nowhere", connection));
    }

    /** Changes all rows of a project: resets or restores it, or replaces the fork of the first one. */
    private ApiCall replaceAll() {
        String project = "/_emulator/projects/" + projects.get(random.nextInt(2));
        String fork = projects.get(0) + "fork";
        switch (random.nextInt(4)) {
            case 0:
                return new ApiCall("POST", project + "/reset", null);
            case 1:
                snapshots.add(
                        0,
                        randomEmulator()
                                .send(new ApiCall("GET", project + "/snapshot", null))
                                .text());
                return new ApiCall("PUT", project + "/snapshot", snapshots.get(random.nextInt(snapshots.size())));
            case 2:
                return new ApiCall("DELETE", "/_emulator/projects/" + fork, null);
            default:
                return new ApiCall("POST", project + "/fork", "{\"projectId\":\"%s\"}".formatted(fork));
        }
    }

    private void remember(ApiCall call, Response response) {
        assertThat(response.status()).as(call + " -> " + response).isNotEqualTo(500);
        generators.forEach(generator -> generator.recordIds(call, response));
        if (response.isOk() && response.text().contains("\"connection_id\":")) {
            connections.add(response.json().path("connection_id").asString());
        }
        if (connections.size() > 6) {
            connections.remove(0);
        }
    }

    private void freezeUnfrozenClock(String project) {
        if (!withoutMemory.send(new ApiCall("GET", clock(project), null)).text().contains("frozen")) {
            freezeClock(project);
        }
    }

    private void freezeClock(String project) {
        randomEmulator().send(new ApiCall("PUT", clock(project), FROZEN_CLOCK));
    }

    private static String clock(String project) {
        return "/_emulator/projects/" + project + "/clock";
    }

    private String randomRead() {
        return READS.get(random.nextInt(READS.size()))
                .replace("{p}", projects.get(random.nextInt(2)))
                .replace("{n}", String.valueOf(1 + random.nextInt(5)))
                .replace("{connection}", connections.get(random.nextInt(connections.size())));
    }

    private ApiClient randomEmulator() {
        return emulators.get(random.nextInt(emulators.size()));
    }

    private void compare(String changed, String path) {
        ApiCall read = new ApiCall("GET", path, null);
        Response expected = withoutMemory.send(read);
        for (ApiClient emulator : emulators) {
            assertThat(emulator.send(read).reproduciblePart())
                    .as("%s of emulator %d after %s", path, emulators.indexOf(emulator), changed)
                    .isEqualTo(expected.reproduciblePart());
            reads++;
        }
    }
}
