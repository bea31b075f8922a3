package io.github.dliemulator.admin.init;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An init file: a project as {@code POST /_emulator/projects} accepts it, a snapshot, or a list of these. */
record InitFile(String name, List<InitRequest> requests) {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

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
