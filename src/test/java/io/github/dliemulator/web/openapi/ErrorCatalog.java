package io.github.dliemulator.web.openapi;

import io.github.dliemulator.web.DliOperation.Service;
import io.github.dliemulator.web.error.ErrorCode;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * Errors of a service and the body in which it answers them.
 *
 * @param schemaName of the body
 * @param annotation by which an operation declares the errors that not every operation has
 * @param commonErrors errors that every operation can answer
 * @param errorCodes all errors
 */
public record ErrorCatalog(
        Service service,
        String schemaName,
        Class<?> bodyType,
        Class<? extends Annotation> annotation,
        Set<? extends ErrorCode> commonErrors,
        List<? extends ErrorCode> errorCodes) {

    List<ErrorCode> declaredErrors(HandlerMethod handler) {
        Annotation declaration = handler.getMethodAnnotation(annotation);
        return declaration == null
                ? List.of()
                : List.of((ErrorCode[]) Objects.requireNonNull(AnnotationUtils.getValue(declaration)));
    }

    /** The codes of the service's own errors; those of the gateway are the same for all services. */
    static TreeSet<String> codes(Stream<? extends ErrorCode> errors) {
        return errors.filter(error -> !error.isFromGateway())
                .map(ErrorCode::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
