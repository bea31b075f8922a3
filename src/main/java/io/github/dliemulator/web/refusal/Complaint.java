package io.github.dliemulator.web.refusal;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/** Says what is wrong with a request: the field as the client wrote it, and the rule; never the name of a class. */
public final class Complaint {

    private static final Map<Class<?>, String> TYPES = Map.of(
            Instant.class,
            "an instant such as 2030-01-01T00:00:00Z",
            Double.class,
            "a number",
            String.class,
            "a String",
            Integer.class,
            "an Integer",
            int.class,
            "an Integer",
            Long.class,
            "a Long",
            long.class,
            "a Long",
            Boolean.class,
            "a Boolean",
            boolean.class,
            "a Boolean");

    private Complaint() {}

    /** What to complain about, or nothing when it is not the request's contents that are wrong. */
    public static Optional<String> about(Exception e) {
        if (e instanceof MethodArgumentNotValidException invalid) {
            return Optional.of(first(aboutFields(invalid)));
        }
        if (e instanceof HandlerMethodValidationException invalid) {
            return Optional.of(aboutParameters(invalid.getParameterValidationResults()));
        }
        if (e instanceof MethodArgumentTypeMismatchException mismatch) {
            return Optional.of(mismatch.getName() + " must be " + expected(mismatch.getRequiredType()));
        }
        return e instanceof HttpMessageNotReadableException unreadable
                ? Optional.of(aboutBody(unreadable.getCause()))
                : Optional.empty();
    }

    private static Stream<String> aboutFields(Errors errors) {
        return errors.getFieldErrors().stream()
                .map(error -> FieldNames.onTheWire(target(errors), error.getField()) + " " + error.getDefaultMessage());
    }

    private static @Nullable Object target(Errors errors) {
        return errors instanceof BindingResult result
                ? result.getTarget()
                : errors instanceof ParameterErrors body ? body.getArgument() : null;
    }

    /** One of the mistakes, and always the same one. */
    private static String first(Stream<String> mistakes) {
        return mistakes.min(Comparator.naturalOrder()).orElse("The request is not valid");
    }

    private static String aboutParameters(List<ParameterValidationResult> results) {
        return first(results.stream().flatMap(Complaint::aboutParameter));
    }

    /** A body that is validated together with the parameters beside it has fields of its own. */
    private static Stream<String> aboutParameter(ParameterValidationResult result) {
        return result instanceof ParameterErrors body
                ? aboutFields(body)
                : result.getResolvableErrors().stream()
                        .map(error -> name(result.getMethodParameter()) + " " + error.getDefaultMessage());
    }

    private static String name(MethodParameter parameter) {
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        return query == null || query.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : query.name();
    }

    private static String aboutBody(@Nullable Throwable cause) {
        if (cause instanceof ValueInstantiationException refused
                && refused.getCause() instanceof IllegalArgumentException reason) {
            return path(refused) + ": " + reason.getMessage();
        }
        if (cause instanceof InvalidFormatException wrong && wrong.getTargetType() == String.class) {
            return path(wrong) + " must be well-formed text";
        }
        if (cause instanceof MismatchedInputException mismatch) {
            return mismatch.getPath().isEmpty()
                    ? "The request body must be " + (isList(mismatch.getTargetType()) ? "an Array" : "one JSON object")
                    : path(mismatch) + " must be " + expected(mismatch.getTargetType());
        }
        if (cause instanceof InputCoercionException beyond) {
            return path(beyond) + " must be " + expected(beyond.getTargetType());
        }
        return cause == null ? "The request body is missing" : "The request body is not valid JSON";
    }

    private static String path(JacksonException e) {
        String path = e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "The request body" : path.startsWith(".") ? path.substring(1) : path;
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> JsonMapper.shared().convertValue(constant, String.class))
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (isList(type)) {
            return "an Array";
        }
        return TYPES.getOrDefault(type, isWrittenAsText(type) ? "a String" : "an Object");
    }

    private static boolean isList(@Nullable Class<?> type) {
        return type != null && Collection.class.isAssignableFrom(type);
    }

    private static boolean isWrittenAsText(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.isAnnotationPresent(JsonCreator.class));
    }
}
