package io.github.dliemulator.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ignores unknown JSON properties, as the APIs of the cloud do. Rejects them for types with the annotation
 * {@code @JsonIgnoreProperties(ignoreUnknown = false)}, which the Admin API uses.
 */
@Component
class UnknownPropertyHandler extends DeserializationProblemHandler implements JsonMapperBuilderCustomizer {

    @Override
    public void customize(JsonMapper.Builder builder) {
        builder.addHandler(this);
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            @Nullable ValueDeserializer<?> deserializer,
            Object valueOrClass,
            String name) {
        Class<?> type = valueOrClass instanceof Class<?> valueClass ? valueClass : valueOrClass.getClass();
        JsonIgnoreProperties annotation = type.getAnnotation(JsonIgnoreProperties.class);
        if (deserializer != null && annotation != null && !annotation.ignoreUnknown()) {
            throw UnrecognizedPropertyException.from(parser, valueOrClass, name, deserializer.getKnownPropertyNames());
        }
        return false;
    }
}
