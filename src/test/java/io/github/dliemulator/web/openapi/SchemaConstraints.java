package io.github.dliemulator.web.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Translates Bean Validation constraints that swagger-core does not translate to JSON Schema. */
final class SchemaConstraints {

    private SchemaConstraints() {}

    /** Sets the minimum only. */
    static void requireNonEmpty(Schema<?> schema) {
        if (schema.getItems() != null) {
            schema.setMinItems(1);
        } else if (schema.getAdditionalProperties() != null) {
            schema.setMinProperties(1);
        } else {
            schema.setMinLength(1);
        }
    }

    /** Anchors patterns, limits maps by entries instead of letters, and removes minimums of 0. */
    static void normalize(@Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        if (schema.getPattern() != null && !schema.getPattern().startsWith("^")) {
            schema.setPattern("^(?:%s)$".formatted(schema.getPattern()));
        }
        if (schema.getAdditionalProperties() != null) {
            schema.maxProperties(schema.getMaxLength()).maxLength(null).minLength(null);
        }
        if (Objects.equals(schema.getMinLength(), 0)) {
            schema.setMinLength(null);
        }
        if (Objects.equals(schema.getMinItems(), 0)) {
            schema.setMinItems(null);
        }
        if ("duration".equals(schema.getFormat())) {
            // JSON Schema durations have no fractions of a second
            schema.format(null).pattern("^PT[-0-9.HMS]+$");
        }
        if (schema.getOneOf() != null) {
            schema.setType(null);
            schema.setTypes(null);
        }
        normalize(schema.getItems());
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(SchemaConstraints::normalize);
        }
    }
}
