package io.github.dliemulator.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Column of a result: in JSON an object with one field, the name with the type, such as {@code {"n": "int"}}. */
@Schema(implementation = Map.class, example = "{\"n\": \"int\"}")
public record ResultColumn(String name, SqlType type) {

    private static final int MAX_LENGTH = 255;

    public ResultColumn {
        if (name.isBlank() || name.length() > MAX_LENGTH || !SqlType.isStorable(name)) {
            throw new IllegalArgumentException(
                    "the name of a column must have 1 to %d characters".formatted(MAX_LENGTH));
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ResultColumn of(Map<String, @Nullable String> column) {
        if (column.size() != 1 || column.containsValue(null)) {
            throw new IllegalArgumentException("a column is an object with one field: its name and its type");
        }
        Map.Entry<String, @Nullable String> only = column.entrySet().iterator().next();
        return new ResultColumn(only.getKey(), SqlType.parse(String.valueOf(only.getValue())));
    }

    /** A column with a type such as {@code int}. */
    public static ResultColumn of(String name, String type) {
        return new ResultColumn(name, SqlType.parse(type));
    }

    @JsonValue
    public Map<String, String> toJson() {
        return Map.of(name, type.shortName());
    }
}
