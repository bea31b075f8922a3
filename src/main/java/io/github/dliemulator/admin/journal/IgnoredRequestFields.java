package io.github.dliemulator.admin.journal;

import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.web.RequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.json.JsonMapper;

/** Collects the fields and query parameters of a request that no handler reads, for example misspelt ones. */
@Component
class IgnoredRequestFields extends DeserializationProblemHandler implements JsonMapperBuilderCustomizer {

    private static final int MAX_FIELDS = 50;

    @Override
    public void customize(JsonMapper.Builder mapper) {
        mapper.addHandler(this);
    }

    /** @return false, so that other handlers decide whether the field is an error */
    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            ValueDeserializer<?> deserializer,
            Object beanOrClass,
            String name) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            add(
                    RequestContext.of(attributes.getRequest()),
                    pointerTo(context.getParser()).appendProperty(name).toString());
        }
        return false;
    }

    /** Returns the path of the object with the field. For records, the parser is already at the end of the object. */
    private static JsonPointer pointerTo(JsonParser reader) {
        JsonPointer location = reader.streamReadContext().pathAsPointer();
        return reader.currentToken() == JsonToken.END_OBJECT ? location : requireNonNullElse(location.head(), location);
    }

    /** Names of ignored fields; attached to the {@code RequestContext}. */
    private record FieldNames(List<String> names) {}

    private static List<String> collected(RequestContext context) {
        return context.find(FieldNames.class).orElse(new FieldNames(List.of())).names();
    }

    private static void add(RequestContext context, String name) {
        if (context.find(FieldNames.class).isEmpty()) {
            context.put(FieldNames.class, new FieldNames(new ArrayList<>()));
        }
        List<String> names = collected(context);
        if (names.size() < MAX_FIELDS) {
            names.add(name);
        }
    }

    /**
     * Returns the ignored fields of the request body as JSON pointers, and the ignored query parameters as
     * {@code ?name}.
     */
    static List<String> collect(RequestContext context, Iterable<String> queryParameters, HandlerMethod handler) {
        List<String> fields = new ArrayList<>(collected(context));
        queryParameters.forEach(name -> {
            if (fields.size() < MAX_FIELDS && declaredParameters(handler).noneMatch(name::equals)) {
                fields.add("?" + name);
            }
        });
        return List.copyOf(fields);
    }

    private static Stream<String> declaredParameters(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(RequestParam.class))
                .filter(Objects::nonNull)
                .map(RequestParam::name);
    }
}
