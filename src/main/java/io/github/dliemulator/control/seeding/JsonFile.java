package io.github.dliemulator.control.seeding;

import io.github.dliemulator.control.seeding.Seed.Call;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file with a snapshot, with a world as one creates it, or with a list of such. */
final class JsonFile {

    private static final String WORLDS = "/_emulator/projects";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonFile() {}

    static Seed parse(String file, String text) {
        try {
            JsonNode whole = MAPPER.readTree(text);
            Stream<JsonNode> worlds = whole.isArray() ? whole.valueStream() : Stream.of(whole);
            List<Call> calls = worlds.map(world -> call(file, world)).toList();
            return new Seed(file, Map.of(), calls);
        } catch (JacksonException e) {
            throw new BadSeedException(
                    "%s:%d: this is not valid JSON",
                    file, e.getLocation() == null ? 1 : e.getLocation().getLineNr());
        }
    }

    private static Call call(String file, JsonNode world) {
        if (!world.isObject()) {
            throw new BadSeedException("%s:1: a world is a JSON object", file);
        }
        String body = MAPPER.writeValueAsString(world);
        Map<String, String> headers = Map.of("Content-Type", "application/json");
        return world.has("tables")
                ? new Call(
                        1,
                        null,
                        "PUT",
                        "%s/%s/snapshot"
                                .formatted(WORLDS, world.path("projectId").asString("")),
                        headers,
                        body)
                : new Call(1, null, "POST", WORLDS, headers, body);
    }
}
