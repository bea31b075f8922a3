package io.github.dliemulator.world;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The settings of a world: a JSON document for each setting that has a value. Immutable; each document is parsed once. */
final class WorldSettings {

    static final WorldSettings EMPTY = new WorldSettings(Map.of());

    private final Map<String, JsonNode> documents;
    private final Map<String, Object> parsedValues = new ConcurrentHashMap<>();

    @JsonCreator
    WorldSettings(Map<String, JsonNode> documents) {
        this.documents = new TreeMap<>(documents);
    }

    @JsonValue
    Map<String, JsonNode> documents() {
        return documents;
    }

    /** @throws tools.jackson.core.JacksonException if the document is not a value of the setting */
    <T> Optional<T> find(WorldSetting<T> setting) {
        JsonNode document = documents.get(setting.name());
        return document == null
                ? Optional.empty()
                : Optional.ofNullable(setting.type()
                        .cast(parsedValues.computeIfAbsent(setting.name(), name -> parse(document, setting.type()))));
    }

    private static Object parse(JsonNode document, Class<?> type) {
        return JsonMapper.shared().treeToValue(document, type);
    }

    <T> WorldSettings with(WorldSetting<T> setting, T value) {
        WorldSettings changed = new WorldSettings(documents);
        changed.documents.put(setting.name(), JsonMapper.shared().valueToTree(value));
        return changed;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WorldSettings settings && documents.equals(settings.documents);
    }

    @Override
    public int hashCode() {
        return documents.hashCode();
    }
}
