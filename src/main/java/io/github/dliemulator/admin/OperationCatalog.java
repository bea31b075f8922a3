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

/** Catalog of the emulated operations of the cloud's API, derived from the request mappings of all modules. */
@Component
public class OperationCatalog {

    private final RequestMappingHandlerMapping mapping;

    OperationCatalog(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    /**
     * Request mapping of an operation. An operation can have several.
     *
     * @param readOnly whether GET is its only method
     */
    public record Operation(String name, DliOperation.Service service, boolean readOnly) {

        private static Operation from(RequestMappingInfo request, DliOperation annotation) {
            return new Operation(
                    annotation.value(),
                    annotation.service(),
                    request.getMethodsCondition().getMethods().equals(Set.of(RequestMethod.GET)));
        }
    }

    /** Returns the distinct names of all operations, sorted. */
    List<String> names() {
        return streamOperations().map(Operation::name).distinct().sorted().toList();
    }

    /** Returns the request mappings of an operation; empty if the name is unknown. */
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
