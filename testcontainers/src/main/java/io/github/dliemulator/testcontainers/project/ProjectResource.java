package io.github.dliemulator.testcontainers.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A resource of a project, for example {@code queue/etl}, with actions and assertions. Each call reads the current state. */
public final class ProjectResource {

    private final DliProject project;
    private final AdminApi api;
    private final String resource;

    ProjectResource(DliProject project, AdminApi api, String resource) {
        if (!resource.matches("[^/]+/.+")) {
            throw new IllegalArgumentException("A resource is kind/id, for example queue/etl, but not: " + resource);
        }
        this.project = project;
        this.api = api;
        this.resource = resource;
    }

    /** Returns the resource with its timeline; empty if it does not exist. */
    public Optional<Resource> find() {
        try {
            return Optional.of(Resource.of(Fields.parse(api.get(path()))));
        } catch (DliEmulatorException e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Stops a queue, pool, peering or job in a transitional state before its next transition. */
    public void hold() {
        api.post(path() + "/hold", Map.of());
    }

    /** Lets a held resource continue. */
    public void release() {
        api.post(path() + "/release", Map.of());
    }

    /** Puts the resource into a state at once. */
    public void force(String state) {
        api.post(path() + "/force", Map.of("state", state));
    }

    /** Puts the resource into a failed state at once, with this message. */
    public void force(String state, String message) {
        api.post(path() + "/force", Map.of("state", state, "message", message));
    }

    private String path() {
        return "/" + project.id() + "/resources/" + AdminApi.encodePath(resource);
    }

    /** Asserts that the resource exists. */
    public ProjectResource exists() {
        existing();
        return this;
    }

    /** Asserts that the resource is in this state now. */
    public ProjectResource isIn(String state) {
        Resource found = existing();
        if (!found.state().equals(state)) {
            throw new AssertionError("%s is in state %s since %s (%s), and not in %s%s"
                    .formatted(
                            resource,
                            found.state(),
                            found.since(),
                            found.reason(),
                            state,
                            found.next()
                                    .map(next -> ". Next it goes to %s at %s".formatted(next.state(), next.from()))
                                    .orElse("")));
        }
        return this;
    }

    /** Asserts that a call deleted the resource, and that it does not exist now. */
    public ProjectResource wasDeleted() {
        Calls calls = project.calls();
        Optional<Resource> found = find().filter(present -> !present.state().equals(Resource.DELETED));
        if (found.isPresent()) {
            throw new AssertionError("%s was not deleted: it is in state %s since %s. %s"
                    .formatted(resource, found.get().state(), found.get().since(), calls.summary()));
        }
        if (calls.list().stream().noneMatch(call -> call.deletes(resource))) {
            throw new AssertionError("%s was not deleted by a call: it never existed, or the journal was cleared. %s"
                    .formatted(resource, calls.summary()));
        }
        return this;
    }

    private Resource existing() {
        return find().orElseThrow(() -> new AssertionError(
                "%s does not exist. The project has %s".formatted(resource, paths(project.resources()))));
    }

    private static String paths(List<Resource> resources) {
        return resources.stream().map(Resource::path).collect(Collectors.joining(", "));
    }
}
