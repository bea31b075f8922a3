package io.github.dliemulator.control.journal;

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
class UnreadFields extends DeserializationProblemHandler implements JsonMapperBuilderCustomizer {

    private static final int MOST = 50;

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
            List<String> unread = of(request);
            if (unread.size() < MOST) {
                unread.add(path(context.getParser()).appendProperty(name).toString());
            }
        }
        return false;
    }

    /** Where the object is that has the field; records hear of what they do not know when the reader is further on. */
    private static JsonPointer path(JsonParser reader) {
        JsonPointer here = reader.streamReadContext().pathAsPointer();
        return reader.currentToken() == JsonToken.END_OBJECT ? here : requireNonNullElse(here.head(), here);
    }

    /** The fields of this request's body. */
    @SuppressWarnings("unchecked")
    private static List<String> of(RequestAttributes request) {
        String name = UnreadFields.class.getName();
        Object known = request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = new ArrayList<String>();
            request.setAttribute(name, known, RequestAttributes.SCOPE_REQUEST);
        }
        return (List<String>) known;
    }

    /** The same, and the parameters of its query that its handler does not ask for. */
    static List<String> of(RequestAttributes request, Iterable<String> query, HandlerMethod handler) {
        List<String> unread = new ArrayList<>(of(request));
        query.forEach(name -> {
            if (unread.size() < MOST && asked(handler).noneMatch(name::equals)) {
                unread.add("?" + name);
            }
        });
        return List.copyOf(unread);
    }

    private static Stream<String> asked(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(RequestParam.class))
                .filter(Objects::nonNull)
                .map(RequestParam::name);
    }
}
