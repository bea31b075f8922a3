package io.github.dliemulator.web.document;

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
 * A component of a record as what it is in JSON.
 *
 * @param given as whoever makes such a record gives it: what may be null there only need not be in a request, though each answer has it
 */
record RecordField(RecordComponent component, AnnotatedType given) {

    static List<RecordField> of(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        AnnotatedType[] given = givenTypes(record, components);
        return IntStream.range(0, components.length)
                .mapToObj(i -> new RecordField(components[i], given[i]))
                .toList();
    }

    private static AnnotatedType[] givenTypes(Class<?> record, RecordComponent[] components) {
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

    String nameOnTheWire() {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? name() : named.value();
    }

    boolean isUnwrapped() {
        return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
    }

    boolean mayBeMissing() {
        return given.isAnnotationPresent(Nullable.class);
    }

    /** Where nothing is shown as nothing, and not left out as elsewhere. */
    boolean isNullInAnswers() {
        JsonInclude shown = component.getDeclaringRecord().getAnnotation(JsonInclude.class);
        return mayBeMissing() && shown != null && shown.value() == JsonInclude.Include.ALWAYS;
    }

    boolean mustHoldSomething() {
        return component.getAccessor().isAnnotationPresent(NotEmpty.class)
                || component.getAccessor().isAnnotationPresent(NotBlank.class);
    }
}
