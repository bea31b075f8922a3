package io.github.dliemulator.testcontainers.project;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A project of an emulator: it has its own resources, clock, scripts, faults and journal, so tests with different projects do not disturb
 * each other. Calls that the emulator rejects throw a {@link DliEmulatorException}. Instances are immutable and safe for use by several
 * threads.
 */
public final class DliProject {

    private final AdminApi api;
    private final String id;
    private final long seed;

    private DliProject(AdminApi api, Fields created) {
        this.api = api;
        this.id = created.text("projectId");
        this.seed = created.number("seed");
    }

    /** Creates a project in the emulator at this endpoint, for example {@code http://localhost:3540}. */
    public static DliProject create(String endpoint, ProjectSettings settings) {
        return create(endpoint, Optional.empty(), settings);
    }

    /** As {@link #create(String, ProjectSettings)}, with the token of the Admin API. */
    public static DliProject create(String endpoint, Optional<String> adminToken, ProjectSettings settings) {
        AdminApi api = new AdminApi(endpoint, adminToken);
        return new DliProject(api, Fields.parse(api.post("", settings.json())));
    }

    /** Returns the project ID, which the client needs beside the endpoint. */
    public String id() {
        return id;
    }

    /** Returns the endpoint of DLI, IAM and VPC, without a slash at its end. */
    public String endpoint() {
        return api.endpoint();
    }

    /** Returns the seed of the random values. */
    public long seed() {
        return seed;
    }

    /** Returns the virtual clock. */
    public ProjectClock clock() {
        return new ProjectClock(api, path());
    }

    /** Sets the timing profile: {@code instant}, {@code quick} or {@code documented}. It applies to changes that start later. */
    public void timing(String profile) {
        api.put(path() + "/timing", profile);
    }

    /** Sets the share of peerings that fail, 0 to 1, sampled with the seed; likewise {@code pool-start} and {@code job-run}. */
    public void failureRate(String operation, double rate) {
        api.put(path() + "/timing", Map.of("failures", Map.of(operation, rate)));
    }

    /** Replaces all scripts. */
    public void scripts(Script... scripts) {
        api.put(path() + "/scripts", Arrays.stream(scripts).map(Script::json).toList());
    }

    /** Replaces all faults. */
    public void faults(Fault... faults) {
        api.put(path() + "/faults", Arrays.stream(faults).map(Fault::json).toList());
    }

    /** Replaces all prescribed results of SQL jobs. */
    public void results(PrescribedResult... results) {
        api.put(
                path() + "/results",
                Arrays.stream(results).map(PrescribedResult::json).toList());
    }

    /**
     * Waits, in real time, until a resource has one of the states. Needed only if the clock runs; with a frozen clock use {@link
     * ProjectClock#advanceUntil}.
     */
    public void waitFor(String resource, Duration timeout, String... states) {
        String query = "?resource=%s&state=%s&timeout=%s"
                .formatted(
                        AdminApi.encode(resource),
                        Arrays.stream(states).map(AdminApi::encode).collect(Collectors.joining(",")),
                        timeout);
        api.get(path() + "/wait" + query);
    }

    /** Returns the whole project as JSON. */
    public String snapshot() {
        return api.get(path() + "/snapshot");
    }

    /** Replaces the whole project by a snapshot, also by one of another project. */
    public void restore(String snapshot) {
        api.succeed("PUT", path() + "/snapshot", snapshot);
    }

    /** Returns all resources, also presets such as the queue {@code default}. */
    public List<Resource> resources() {
        return Fields.parse(api.get(path() + "/resources")).objects("resources").stream()
                .map(Resource::of)
                .toList();
    }

    /** Returns a resource for actions and assertions. It does not have to exist. */
    public ProjectResource resource(String kindAndId) {
        return new ProjectResource(this, api, kindAndId);
    }

    /** Returns the calls of the journal as they are now, the oldest first. */
    public Calls calls() {
        return Calls.parse(api.get(path() + "/journal"));
    }

    /** Clears the journal, for assertions on the calls that follow. */
    public void clearCalls() {
        api.delete(path() + "/journal");
    }

    /**
     * Deletes the project if it is empty. Otherwise it stays, and an {@link AssertionError} names the resources, pending changes and
     * faults that were never applied, with the calls that created the resources and an order of deletion.
     */
    public void deleteExpectingEmpty() {
        HttpResponse<String> response = api.send("DELETE", path() + "?expect=empty", "");
        if (response.statusCode() == 409) {
            throw new AssertionError(Leak.parse(response.body()).describe(toString()));
        }
        if (response.statusCode() / 100 != 2) {
            throw DliEmulatorException.of("DELETE", path() + "?expect=empty", response.statusCode(), response.body());
        }
    }

    /** Deletes the project with everything in it. */
    public void delete() {
        api.delete(path());
    }

    /** Returns the report on the project, an HTML page that needs no server. */
    public String report() {
        return api.get(path() + "/report");
    }

    private String path() {
        return "/" + id;
    }

    @Override
    public String toString() {
        return "project %s (seed %d) of %s".formatted(id, seed, endpoint());
    }
}
