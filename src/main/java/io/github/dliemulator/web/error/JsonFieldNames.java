package io.github.dliemulator.web.error;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;

/** Translates the property paths of Bean Validation, which have Java names, into paths with JSON names. */
final class JsonFieldNames {

    private JsonFieldNames() {}

    /** @param path property path relative to the request, for example {@code hosts[3].name} */
    static String toJsonPath(@Nullable Object request, String path) {
        List<String> names = new ArrayList<>();
        Class<?> type = request == null ? Object.class : request.getClass();
        for (String segment : path.split("\\.")) {
            String name = segment.replaceFirst("\\[.*", "");
            Field field = ReflectionUtils.findField(type, name);
            names.add((field == null ? name : jsonName(field)) + segment.substring(name.length()));
            type = field == null ? Object.class : elementType(ResolvableType.forField(field));
        }
        return String.join(".", names);
    }

    private static String jsonName(Field field) {
        JsonProperty annotation = field.getAnnotation(JsonProperty.class);
        return annotation == null || annotation.value().isEmpty() ? field.getName() : annotation.value();
    }

    /** Element type of a collection; the type itself for other types. */
    private static Class<?> elementType(ResolvableType type) {
        return (Collection.class.isAssignableFrom(type.toClass())
                        ? type.as(Collection.class).getGeneric(0)
                        : type)
                .toClass();
    }
}
