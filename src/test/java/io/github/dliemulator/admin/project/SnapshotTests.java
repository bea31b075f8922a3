package io.github.dliemulator.admin.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

/** A world that was put away goes on as if nothing had been. */
class SnapshotTests extends SnapshotTest {

    private static final String PROJECTS = "/_emulator/projects";

    /** A world in the middle of everything. */
    @BeforeEach
    void setUpResources() {
        createNetworkPoolAndQueue();
        ok(put(queues() + "/up/action", Map.of("action", "scale_out", "cu_count", 16)));
        ok(post(pools(), pool("pool_b", 64, 64)));
        createStartingQueueAndConnection();
        advance("2s");
    }

    @Test
    void restoredProjectContinuesIdentically() {
        String snapshot = snapshot();
        String here = runToTheEnd();
        assertThat(here).contains("\"ACTIVE\"", "\"CREATING\"", "SCALING");
        useEmulator(shared());
        restore(snapshot);
        assertThat(snapshot()).isEqualTo(snapshot);
        assertThat(runToTheEnd()).isEqualTo(here);
    }

    @Test
    void dryRunValidatesAndChangesNothing() {
        String earlier = snapshot();
        advance("1h");
        createQueue("later");
        String before = snapshot();
        Map<String, Object> summary = read(put(adminUri() + "/snapshot?dryRun=true", earlier), "$");
        assertThat(summary)
                .containsEntry("projectId", project)
                .containsEntry("now", JsonPath.read(earlier, "$.takenAt"));
        assertThat(snapshot()).isEqualTo(before);
        ok(get(queues() + "/later"));
        assertThat(problem(
                        put(adminUri() + "/snapshot?dryRun=true", earlier.replace("\"AVAILABLE\"", "\"GONE\"")), 400))
                .matches("tables\\.(pool|queue)\\.lifecycle has a value that cannot be read");
        assertThat(snapshot()).isEqualTo(before);
        advance("1m");
        ok(delete(queues() + "/later"));
    }

    @Test
    void dryRunCreatesNoProject() {
        String snapshot = snapshot();
        project += "2";
        ok(put(adminUri() + "/snapshot?dryRun=true", snapshot))
                .jsonPath("$.projectId")
                .isEqualTo(project);
        get(adminUri()).expectStatus().isNotFound();
    }

    @Test
    void snapshotOfAnotherEmulatorContinuesIdentically() {
        String snapshot = snapshot();
        int here = port;
        useEmulator(shared());
        restore(snapshot);
        String again = snapshot();
        String elsewhere = runToTheEnd();
        useEmulator(here);
        restore(again);
        assertThat(snapshot()).isEqualTo(snapshot);
        assertThat(runToTheEnd()).isEqualTo(elsewhere);
    }

    @Test
    void snapshotIsRestoredIntoAnotherProject() {
        String snapshot = snapshot();
        String readBefore = readAll();
        String before = project;
        project = "other" + project.substring(5);
        Map<String, Object> createdProject = JsonPath.read(restore(snapshot), "$");
        assertThat(createdProject).containsEntry("projectId", project);
        assertThat(readAll().replace(project, before)).isEqualTo(readBefore);
        assertThat(snapshot())
                .isEqualTo(snapshot.replace(before, project))
                .contains("owner_project_id\": \"" + project);
    }

    @Test
    void restoreKeepsFrozenAndRunningClocks() {
        restore(snapshot());
        ok(get(clock())).jsonPath("$.mode").isEqualTo("frozen");
        ok(put(clock(), Map.of("mode", "scaled", "factor", 1000)));
        restore(snapshot());
        ok(get(clock())).jsonPath("$.factor").isEqualTo(1000);
    }

    @Test
    void snapshotDoesNotContainTheExpiry() {
        String snapshot = snapshot();
        assertThat(snapshot).doesNotContain("expires_at", "clock_real_time");
        project = read(post(PROJECTS, Map.of("expiresAfter", "10m")), "$.projectId");
        assertThat(restore(snapshot)).contains("\"expiresAt\"");
        String fork = text(post(adminUri() + "/fork", Map.of()));
        assertThat(fork).contains("\"expiresAt\"");
    }

    @Test
    void oneRowIsOneLine() {
        assertThat(snapshot().lines())
                .anyMatch(line -> line.contains("\"queue_name\": \"up\"") && line.contains("plans"));
    }

    @Test
    void projectIsCreatedFromASnapshotWithOverrides() {
        String id = "copy" + project.substring(4);
        String body =
                "{\"projectId\":\"%s\",\"from\":%s,\"seed\":7,\"timing\":\"instant\",\"clock\":{\"mode\":\"real\"}}"
                        .formatted(id, snapshot());
        Map<String, Object> createdProject = read(post(PROJECTS, body), "$");
        assertThat(createdProject).containsEntry("projectId", id).containsEntry("seed", 7);
        assertThat(problem(post(PROJECTS, body), 409)).contains("exists already");
        project = id;
        ok(get(clock())).jsonPath("$.mode").isEqualTo("real");
        ok(get(adminUri() + "/timing")).jsonPath("$.profile").isEqualTo("instant");
        ok(get(queues() + "/up"));
    }

    @Test
    void projectIsCreatedAsACopyOfAnother() {
        String before = readAll();
        String original = project;
        Map<String, Object> createdProject = read(post(PROJECTS, Map.of("from", project, "expiresAfter", "1h")), "$");
        assertThat(createdProject).containsKey("expiresAt").containsEntry("seed", 1);
        project = String.valueOf(createdProject.get("projectId"));
        assertThat(readAll().replace(project, original)).isEqualTo(before);
        assertThat(problem(post(PROJECTS, Map.of("from", "nowhere")), 404)).isEqualTo("There is no project nowhere");
        problem(post(PROJECTS, Map.of("from", "a-b")), 400);
        problem(post(PROJECTS, Map.of("from", 5)), 400);
        problem(post(PROJECTS, Map.of("from", Map.of())), 400);
        assertThat(problem(
                        post(PROJECTS, Map.of("from", project, "clock", Map.of("now", "2029-01-01T00:00:00Z"))), 409))
                .contains("Virtual time cannot go back");
    }

    @Test
    void forkIsIndependentOfItsSource() {
        String before = snapshot();
        String fork = "fork" + project.substring(4);
        post(adminUri() + "/fork", Map.of("projectId", fork)).expectStatus().isCreated();
        problem(post(adminUri() + "/fork", Map.of("projectId", fork)), 409);
        problem(post(adminUri() + "/fork", Map.of("projectId", "a-b")), 400);
        problem(post(PROJECTS + "/nowhere/fork", Map.of()), 404);
        http.post().uri(adminUri() + "/fork").exchange().expectStatus().isCreated();
        String original = project;
        project = fork;
        advance("1h");
        ok(delete(queues() + "/up"));
        project = original;
        assertThat(snapshot()).isEqualTo(before);
    }

    @Test
    void forkHasTheSettingsOfItsSource() {
        List<String> settings = List.of("/scripts", "/faults", "/upstream", "/timing");
        ok(put(
                adminUri() + "/scripts",
                List.of(Map.of("match", Map.of("kind", "queue"), "steps", List.of(Map.of("for", "held"))))));
        ok(put(adminUri() + "/faults", List.of(Map.of("operation", "CreateQueue", "kind", "throttle", "first", 3))));
        ok(put(adminUri() + "/upstream", Map.of("reads", "replay")));
        ok(put(adminUri() + "/timing", Map.of("profile", "documented")));
        String fork = "fork" + project.substring(4);
        post(adminUri() + "/fork", Map.of("projectId", fork)).expectStatus().isCreated();
        for (String setting : settings) {
            assertThat(text(get(PROJECTS + "/" + fork + setting))).isEqualTo(text(get(adminUri() + setting)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "format": 1                        | "format": 2                         | format is 2, but must be 1
            "format": 1,                       |                                      | format must not be null
            "schema": "                        | "schema": "9                        | schema is 9
            "schema": "                        | "schema": "x                        | schema must be a version such as 1
            "takenAt": "2030                   | "takenAt": "1930                    | takenAt must be between
            "takenAt": "2030                   | "takenAt": "soon                    | takenAt must be an instant
            "projectId": "                     | "projectId": "-                     | projectId must be 1 to 64 letters and digits
            "world": [                         | "mars": [                           | tables.mars is unknown
            "world": [                         | "world": [{},                       | tables.world must have one row
            "world": [                         | "world": [], "w": [                | tables.w is unknown
            "world": [                         | "world": {"a":                      | tables.world must be an Array
            "clock_factor": 0                  | "clock_factor": -1                  | has a value that cannot be read
            "clock_factor": 0                  | "clock_factor": 1.5                 | tables.world[0].clock_factor must be an Integer
            "clock_factor": 0                  | "clock_factor": 5000000000          | tables.world[0].clock_factor must be an Integer
            "seed": 1                          | "seed": "one"                       | tables.world[0].seed must be a Long
            "seed": 1,                         |                                      | tables.world[0] must have seed
            "seed": 1                          | "seed": 1, "expires_at": null      | tables.world[0] must not have expires_at
            "seed": 1                          | "seed": 1, "settings": { "faults": 5 } | tables.world[0].settings.faults is invalid
            "seed": 1                          | "seed": 1, "settings": { "mars": {} } | tables.world[0].settings.mars is unknown
            "seed": 1                          | "seed": 1, "settings": 5           | tables.world.settings has a value that cannot be read
            "queue_name": "up","queue_id"       | "queue_name": "pooled","queue_id"   | tables.queue has two rows with the same key
            "queue_name": "up"                 | "queue_name": "up", "x": 1         | has an unknown column x
            "queue_name": "up"                 | "project_id":"p", "queue_name": "u" | project_id must be left out
            "queue_name": "up"                 | "queue_name": "u\\u0000p"           | queue_name must be well-formed text
            "queue_name": "up"                 | "queue_name": "\\ud800"             | queue_name must be well-formed text
            "create_time": "2030               | "create_time": "soon                | create_time must be an instant
            "cu_count": 16                     | "cu_count": true                    | cu_count must be an Integer
            "queue_type": "                    | "queue_type": "aaaaaaaaaaaaaaaaaaaa | queue_type must have at most 16 characters
            "queue_type": "                    | "queue_type": "x                    | tables.queue.queue_type has a value that cannot be read
            "hosts": []                        | "hosts": [ 1 ]                      | hosts must be an Array of Strings
            "deleted": false                   | "deleted": "no"                     | deleted must be a Boolean
            "steps": [                         | "steps": [ 5,                       | has a value that cannot be read
            "state": "CREATING"                | "state": "DREAMING"                 | tables.pool.lifecycle has a value that cannot be read
            "bound_kind": "QUEUE"              | "bound_kind": "LANE"                | tables.peer.bound_kind has a value that cannot be read
            "owner_project_id": "              | "owner_project_id": "x              | tables.peer.connection_id has a value that is out of range
            "cidr_in_vpc": "172                | "cidr_in_vpc": "x/y172              | tables.pool.cidr_in_vpc has a value that cannot be read
            "hosts": []                        | "hosts": [ "x" ]                    | tables.connection.hosts has a value that cannot be read
            "min_cu": 64                       | "min_cu": -1                        | tables.pool.min_cu has a value that is out of range
            "cu_count": 16                     | "cu_count": 0                       | tables.queue.cu_count has a value that is out of range
            "from": 1893                       | "from": 2893                        | tables has a resource whose timeline cannot be read
            "reason": "created"                | "reason": null                      | has a value that cannot be read
            "create_time": "2030               | "create_time": "+12030              | create_time must be an instant
            "reason": "replaced","state": {"policies": [{"impact_start_time": "00:00","impact_stop_time": "24:00" | "reason": "replaced","state": {"policies": [{"impact_start_time": "00:00","impact_stop_time": "24" | tables.pool_queue.queue_name has a value that cannot be read
            "extra_dhcp_opts": []              | "extra_dhcp_opts": [ null ]         | tables.subnet.extra_dhcp_opts has a value that cannot be read
            "queue_name": "pooled","pool_name" | "queue_name": "gone","pool_name"    | tables.pool_queue.queue_name has a value that cannot be read
            "tables": {                        | "tables": { "poll_counter": [ null ], "x": [], | tables.x is unknown
            """)
    void invalidSnapshotIsRejectedAndChangesNothing(String right, String wrong, String message) {
        String before = snapshot();
        assertThat(before).contains(right);
        String bad = before.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong == null ? "" : wrong));
        assertThat(problem(put(adminUri() + "/snapshot", bad), 400)).contains(message);
        assertThat(snapshot()).isEqualTo(before);
    }

    @Test
    void truncatedSnapshotIsRejected() {
        String before = snapshot();
        for (int length : List.of(0, 1, 30, before.length() / 2, before.length() - 2)) {
            problem(put(adminUri() + "/snapshot", before.substring(0, length)), 400);
        }
        problem(put(adminUri() + "/snapshot", "[]"), 400);
        problem(put(adminUri() + "/snapshot", "{}"), 400);
        problem(put(PROJECTS + "/a-b/snapshot", before), 400);
        problem(get(PROJECTS + "/a-b/snapshot"), 400);
        assertThat(snapshot()).isEqualTo(before);
    }

    @Test
    void olderSnapshotWithoutMissingColumnsIsAccepted() {
        String old = snapshot()
                .replaceFirst("\"schema\": \"\\d+\"", "\"schema\": \"0\"")
                .replace("\"granted\": false,", "");
        restore(old);
        ok(get(queues() + "/up"));
    }

    @Test
    void snapshotMayExceedTheBodyLimit() {
        String snapshot = snapshot();
        restore(snapshot.replaceFirst("\\{", "{\"padding\":\"" + "x".repeat(9_000_000) + "\","));
        try (ConfigurableApplicationContext emulator = start("--dli.web.max.snapshot=1KB")) {
            useEmulator(emulator);
            assertThat(problem(put(adminUri() + "/snapshot", snapshot + " ".repeat(2000)), 413))
                    .isEqualTo("The request body is larger than 1024 bytes");
        }
    }

    private String snapshot() {
        return text(get(adminUri() + "/snapshot"));
    }

    private String restore(String snapshot) {
        return text(put(adminUri() + "/snapshot", snapshot));
    }

    /** Returns the responses at several later times, and those to new resources. */
    private String runToTheEnd() {
        StringBuilder responses = new StringBuilder(readAll());
        for (String step : List.of("1s", "1s", "1s", "2s", "10s", "1m", "40m", "25h")) {
            advance(step);
            responses.append('\n').append(readAll());
        }
        createQueue("late");
        createConnection("late", "late");
        return responses.append('\n').append(readAll()).toString();
    }

    private String readAll() {
        return Stream.of(
                        queues(),
                        queues() + "/up",
                        queues() + "/starting",
                        "/v1/" + project + "/queues/up/plans",
                        "/v1/" + project + "/vpcs",
                        "/v1/" + project + "/subnets",
                        "/v3/" + project + "/dli_queue/tags",
                        "/v3/" + project + "/quotas",
                        pools(),
                        pools() + "/pool_a/queues",
                        pools() + "/pool_a/scale-records",
                        connections(),
                        connections() + "/" + connection,
                        connections() + "/" + connection + "/privileges",
                        adminUri() + "/resources",
                        adminUri() + "/timing",
                        clock())
                .map(path -> path + " " + text(get(path)))
                .reduce("", (all, one) -> all + "\n" + one);
    }
}
