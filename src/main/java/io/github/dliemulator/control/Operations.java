package io.github.dliemulator.control;

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
public class Operations {

    private final RequestMappingHandlerMapping mapping;

    Operations(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    /**
     * One way to call an operation; some have two.
     *
     * @param reads whether it changes nothing
     */
    public record Operation(String name, DliOperation.Service service, boolean reads) {

        private static Operation of(RequestMappingInfo request, DliOperation named) {
            return new Operation(
                    named.value(),
                    named.service(),
                    request.getMethodsCondition().getMethods().equals(Set.of(RequestMethod.GET)));
        }
    }

    /** All names, in their natural order. */
    List<String> names() {
        return all().map(Operation::name).distinct().sorted().toList();
    }

    /** The ways to call this one; none where it is not known. */
    public List<Operation> named(String name) {
        return all().filter(operation -> operation.name().equals(name)).toList();
    }

    private Stream<Operation> all() {
        return mapping.getHandlerMethods().entrySet().stream().flatMap(entry -> of(entry.getKey(), entry.getValue()));
    }

    private static Stream<Operation> of(RequestMappingInfo request, HandlerMethod handler) {
        return Stream.ofNullable(handler.getMethodAnnotation(DliOperation.class))
                .filter(named -> !named.value().equals(DliOperation.UNKNOWN))
                .map(named -> Operation.of(request, named));
    }
}
