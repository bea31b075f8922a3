package io.github.dliemulator.admin.init;

import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * The request to the Admin API that creates one project of an init file.
 *
 * @param location the file, and the index if the file is a list; error messages start with it
 * @param projectId project ID; empty if it is generated
 */
public record InitRequest(String location, String projectId, HttpMethod method, String path, String body) {

    static InitRequest of(String location, JsonNode project) {
        if (!project.isObject()) {
            throw new InvalidInitFileException("%s: a project must be a JSON object", location);
        }
        String body = InitFile.MAPPER.writeValueAsString(project);
        String projectId = project.path("projectId").asString("");
        return project.has("tables")
                ? new InitRequest(location, projectId, HttpMethod.PUT, snapshotPath(location, projectId), body)
                : new InitRequest(location, projectId, HttpMethod.POST, "/_emulator/projects", body);
    }

    private static String snapshotPath(String location, String projectId) {
        if (!projectId.matches("[0-9A-Za-z]{1,64}")) {
            throw new InvalidInitFileException(
                    "%s: projectId must be 1 to 64 letters and digits, not '%s'", location, projectId);
        }
        return "/_emulator/projects/%s/snapshot".formatted(projectId);
    }

    /** Whether the body is a snapshot, and not the properties of a new project. */
    public boolean isSnapshot() {
        return method.equals(HttpMethod.PUT);
    }
}
