package io.github.dliemulator.web.refusal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;

/** What the fields of a request are called on the wire, where validation knows them by their names in the code. */
final class FieldNames {

    private FieldNames() {}

    /** @param path for example {@code hosts[3].name}, as seen from this request */
    static String onTheWire(@Nullable Object request, String path) {
        List<String> names = new ArrayList<>();
        Class<?> type = request == null ? Object.class : request.getClass();
        for (String step : path.split("\\.")) {
            String name = step.replaceFirst("\\[.*", "");
            Field field = ReflectionUtils.findField(type, name);
            names.add((field == null ? name : name(field)) + step.substring(name.length()));
            type = field == null ? Object.class : content(ResolvableType.forField(field));
        }
        return String.join(".", names);
    }

    private static String name(Field field) {
        JsonProperty named = field.getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? field.getName() : named.value();
    }

    /** Of a list, what is in it. */
    private static Class<?> content(ResolvableType type) {
        return (Collection.class.isAssignableFrom(type.toClass())
                        ? type.as(Collection.class).getGeneric(0)
                        : type)
                .toClass();
    }
}
