package io.github.dliemulator.web.error;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/** Messages for invalid requests: JSON path of the field and broken rule, without Java class names. */
public final class ValidationMessages {

    private static final Map<Class<?>, String> TYPE_NAMES = Map.of(
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

    private ValidationMessages() {}

    /** Message for this exception; empty if the contents of the request did not cause it. */
    public static Optional<String> describe(Exception e) {
        if (e instanceof MethodArgumentNotValidException invalid) {
            return Optional.of(first(describeFields(invalid)));
        }
        if (e instanceof HandlerMethodValidationException invalid) {
            return Optional.of(describeParameters(invalid.getParameterValidationResults()));
        }
        if (e instanceof MethodArgumentTypeMismatchException mismatch) {
            return Optional.of(mismatch.getName() + " must be " + expectedType(mismatch.getRequiredType()));
        }
        return e instanceof HttpMessageNotReadableException unreadable
                ? Optional.of(describeBody(unreadable.getCause()))
                : Optional.empty();
    }

    private static Stream<String> describeFields(Errors errors) {
        return errors.getFieldErrors().stream()
                .map(error ->
                        JsonFieldNames.toJsonPath(target(errors), error.getField()) + " " + error.getDefaultMessage());
    }

    private static @Nullable Object target(Errors errors) {
        return errors instanceof BindingResult result
                ? result.getTarget()
                : errors instanceof ParameterErrors body ? body.getArgument() : null;
    }

    /** First message in alphabetical order, so that the result is deterministic. */
    private static String first(Stream<String> messages) {
        return messages.min(Comparator.naturalOrder()).orElse("The request is not valid");
    }

    private static String describeParameters(List<ParameterValidationResult> results) {
        return first(results.stream().flatMap(ValidationMessages::describeParameter));
    }

    /** Messages for a parameter, or for the fields of a body that is validated together with parameters. */
    private static Stream<String> describeParameter(ParameterValidationResult result) {
        return result instanceof ParameterErrors body
                ? describeFields(body)
                : result.getResolvableErrors().stream()
                        .map(error -> parameterName(result.getMethodParameter()) + " " + error.getDefaultMessage());
    }

    private static String parameterName(MethodParameter parameter) {
        RequestParam requestParam = parameter.getParameterAnnotation(RequestParam.class);
        return requestParam == null || requestParam.name().isEmpty()
                ? String.valueOf(parameter.getParameterName())
                : requestParam.name();
    }

    /**
     * Message for JSON that could not be read. An error at the root is reported for the request body.
     *
     * @param cause exception of the JSON parser; null if the body is missing
     */
    public static String describeBody(@Nullable Throwable cause) {
        if (cause instanceof ValueInstantiationException invalidValue
                && invalidValue.getCause() instanceof IllegalArgumentException reason) {
            return path(invalidValue) + ": " + reason.getMessage();
        }
        if (cause instanceof InvalidFormatException invalidFormat && invalidFormat.getTargetType() == String.class) {
            return path(invalidFormat) + " must be well-formed text";
        }
        if (cause instanceof UnrecognizedPropertyException unknownProperty) {
            return path(unknownProperty) + " is not a known field. The known fields are "
                    + knownProperties(unknownProperty);
        }
        if (cause instanceof MismatchedInputException mismatch) {
            return mismatch.getPath().isEmpty()
                    ? "The request body must be one JSON " + (isList(mismatch.getTargetType()) ? "array" : "object")
                    : path(mismatch) + " must be " + expectedType(mismatch.getTargetType());
        }
        if (cause instanceof InputCoercionException outOfRange) {
            return path(outOfRange) + " must be " + expectedType(outOfRange.getTargetType());
        }
        if (cause instanceof StreamConstraintsException limit) {
            return "The request body exceeds a limit of JSON: "
                    + limit.getOriginalMessage().replaceFirst(", from .*", ")");
        }
        if (cause instanceof IOException) {
            return "The request body ended early";
        }
        return cause == null ? "The request body is missing" : "The request body is not valid JSON";
    }

    private static String path(JacksonException e) {
        String path = e.getPath().stream()
                .map(reference -> reference.getPropertyName() == null
                        ? "[" + reference.getIndex() + "]"
                        : "." + reference.getPropertyName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "The request body" : path.startsWith(".") ? path.substring(1) : path;
    }

    private static String expectedType(@Nullable Class<?> type) {
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
        return TYPE_NAMES.getOrDefault(type, hasJsonCreator(type) ? "a String" : "an Object");
    }

    private static boolean isList(@Nullable Class<?> type) {
        return type != null && Collection.class.isAssignableFrom(type);
    }

    private static String knownProperties(UnrecognizedPropertyException unknownProperty) {
        return Objects.requireNonNullElse(unknownProperty.getKnownPropertyIds(), List.of()).stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static boolean hasJsonCreator(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.isAnnotationPresent(JsonCreator.class));
    }
}
