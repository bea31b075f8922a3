package io.github.dliemulator.admin;

import io.github.dliemulator.web.DliOperation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The calls of the cloud's API that are answered here, whichever room does. */
@Component
public class OperationCatalog {

    private final RequestMappingHandlerMapping mapping;

    OperationCatalog(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    /**
     * One way to call an operation; some have two.
     *
     * @param readOnly whether it changes nothing
     */
    public record Operation(String name, DliOperation.Service service, boolean readOnly) {

        private static Operation from(RequestMappingInfo request, DliOperation annotation) {
            return new Operation(
                    annotation.value(),
                    annotation.service(),
                    request.getMethodsCondition().getMethods().equals(Set.of(RequestMethod.GET)));
        }
    }

    /** All names, in their natural order. */
    List<String> names() {
        return streamOperations().map(Operation::name).distinct().sorted().toList();
    }

    /** The ways to call this one; none where it is not known. */
    public List<Operation> findByName(String name) {
        return streamOperations()
                .filter(operation -> operation.name().equals(name))
                .toList();
    }

    private Stream<Operation> streamOperations() {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> toOperations(entry.getKey(), entry.getValue()));
    }

    private static Stream<Operation> toOperations(RequestMappingInfo request, HandlerMethod handler) {
        return Stream.ofNullable(handler.getMethodAnnotation(DliOperation.class))
                .filter(annotation -> !annotation.value().equals(DliOperation.UNKNOWN))
                .map(annotation -> Operation.from(request, annotation));
    }
}
