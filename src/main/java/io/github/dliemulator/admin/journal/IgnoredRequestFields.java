package io.github.dliemulator.admin.journal;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.json.JsonMapper;

/** What a client sent and nobody read: a typing error in a client shows here, since the service ignores what it does not know. */
@Component
class IgnoredRequestFields extends DeserializationProblemHandler implements JsonMapperBuilderCustomizer {

    private static final int MAX_FIELDS = 50;

    @Override
    public void customize(JsonMapper.Builder mapper) {
        mapper.addHandler(this);
    }

    /** @return false: what becomes of it others decide */
    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            ValueDeserializer<?> deserializer,
            Object beanOrClass,
            String name) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            List<String> fields = collect(request);
            if (fields.size() < MAX_FIELDS) {
                fields.add(pointerTo(context.getParser()).appendProperty(name).toString());
            }
        }
        return false;
    }

    /** Where the object is that has the field; records hear of what they do not know when the reader is further on. */
    private static JsonPointer pointerTo(JsonParser reader) {
        JsonPointer location = reader.streamReadContext().pathAsPointer();
        return reader.currentToken() == JsonToken.END_OBJECT ? location : requireNonNullElse(location.head(), location);
    }

    /** The fields of this request's body. */
    @SuppressWarnings("unchecked")
    private static List<String> collect(RequestAttributes request) {
        String name = IgnoredRequestFields.class.getName();
        Object stored = request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (stored == null) {
            stored = new ArrayList<String>();
            request.setAttribute(name, stored, RequestAttributes.SCOPE_REQUEST);
        }
        return (List<String>) stored;
    }

    /** The same, and the parameters of its query that its handler does not ask for. */
    static List<String> collect(RequestAttributes request, Iterable<String> query, HandlerMethod handler) {
        List<String> fields = new ArrayList<>(collect(request));
        query.forEach(name -> {
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
