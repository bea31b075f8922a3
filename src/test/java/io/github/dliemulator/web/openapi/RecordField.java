package io.github.dliemulator.web.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record as a JSON field.
 *
 * @param parameterType type of the constructor parameter; nullable there means optional in a request
 */
record RecordField(RecordComponent component, AnnotatedType parameterType) {

    static List<RecordField> of(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        AnnotatedType[] parameterTypes = constructorParameterTypes(record, components);
        return IntStream.range(0, components.length)
                .mapToObj(i -> new RecordField(components[i], parameterTypes[i]))
                .toList();
    }

    private static AnnotatedType[] constructorParameterTypes(Class<?> record, RecordComponent[] components) {
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return record.getDeclaredConstructor(types).getAnnotatedParameterTypes();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Each record has one", e);
        }
    }

    String name() {
        return component.getName();
    }

    String jsonName() {
        JsonProperty annotation = component.getAccessor().getAnnotation(JsonProperty.class);
        return annotation == null || annotation.value().isEmpty() ? name() : annotation.value();
    }

    boolean isUnwrapped() {
        return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
    }

    boolean isNullable() {
        return parameterType.isAnnotationPresent(Nullable.class);
    }

    /** Whether null is written as {@code null} instead of being left out. */
    boolean isWrittenAsNull() {
        JsonInclude inclusion = component.getDeclaringRecord().getAnnotation(JsonInclude.class);
        return isNullable() && inclusion != null && inclusion.value() == JsonInclude.Include.ALWAYS;
    }

    boolean isNonEmpty() {
        return component.getAccessor().isAnnotationPresent(NotEmpty.class)
                || component.getAccessor().isAnnotationPresent(NotBlank.class);
    }
}
