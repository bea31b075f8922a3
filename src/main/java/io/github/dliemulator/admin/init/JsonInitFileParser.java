package io.github.dliemulator.admin.init;

import io.github.dliemulator.admin.init.InitFile.InitRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file with a snapshot, with a world as one creates it, or with a list of such. */
final class JsonInitFileParser {

    private static final String PROJECTS_PATH = "/_emulator/projects";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonInitFileParser() {}

    static InitFile parse(String file, String text) {
        try {
            JsonNode root = MAPPER.readTree(text);
            Stream<JsonNode> projects = root.isArray() ? root.valueStream() : Stream.of(root);
            List<InitRequest> requests =
                    projects.map(project -> toRequest(file, project)).toList();
            return new InitFile(file, Map.of(), requests);
        } catch (JacksonException e) {
            throw new InvalidInitFileException(
                    "%s:%d: this is not valid JSON",
                    file, e.getLocation() == null ? 1 : e.getLocation().getLineNr());
        }
    }

    private static InitRequest toRequest(String file, JsonNode project) {
        if (!project.isObject()) {
            throw new InvalidInitFileException("%s:1: a world is a JSON object", file);
        }
        String body = MAPPER.writeValueAsString(project);
        Map<String, String> headers = Map.of("Content-Type", "application/json");
        return project.has("tables")
                ? new InitRequest(
                        1,
                        null,
                        "PUT",
                        "%s/%s/snapshot"
                                .formatted(
                                        PROJECTS_PATH, project.path("projectId").asString("")),
                        headers,
                        body)
                : new InitRequest(1, null, "POST", PROJECTS_PATH, headers, body);
    }
}
