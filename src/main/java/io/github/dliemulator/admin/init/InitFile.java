package io.github.dliemulator.admin.init;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An init file: a project as {@code POST /_emulator/projects} accepts it, a snapshot, or a list of these. */
record InitFile(String name, List<InitRequest> requests) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * The request to the Admin API that creates one project.
     *
     * @param location the file, and the index if the file is a list; error messages start with it
     */
    record InitRequest(String location, HttpMethod method, String path, String body) {

        private static InitRequest of(String location, JsonNode project) {
            if (!project.isObject()) {
                throw new InvalidInitFileException("%s: a project must be a JSON object", location);
            }
            String body = MAPPER.writeValueAsString(project);
            return project.has("tables")
                    ? new InitRequest(location, HttpMethod.PUT, snapshotPath(location, project), body)
                    : new InitRequest(location, HttpMethod.POST, "/_emulator/projects", body);
        }

        private static String snapshotPath(String location, JsonNode snapshot) {
            String projectId = snapshot.path("projectId").asString("");
            if (!projectId.matches("[0-9A-Za-z]{1,64}")) {
                throw new InvalidInitFileException(
                        "%s: projectId must be 1 to 64 letters and digits, not '%s'", location, projectId);
            }
            return "/_emulator/projects/%s/snapshot".formatted(projectId);
        }
    }

    /** @throws InvalidInitFileException if the text is not JSON, or an element is not an object */
    static InitFile parse(String name, String text) {
        JsonNode root = readJson(name, text);
        Stream<InitRequest> requests = root.isArray()
                ? IntStream.range(0, root.size())
                        .mapToObj(index -> InitRequest.of("%s[%d]".formatted(name, index), root.get(index)))
                : Stream.of(InitRequest.of(name, root));
        return new InitFile(name, requests.toList());
    }

    private static JsonNode readJson(String name, String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new InvalidInitFileException("%s:%d: invalid JSON: %s", name, line, e.getOriginalMessage());
        }
    }
}
