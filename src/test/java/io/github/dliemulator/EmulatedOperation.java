package io.github.dliemulator;

import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.openapi.DocumentationLinks;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An operation of the cloud's API that is emulated, read from its handler.
 *
 * @param module the name of the package below the root package
 * @param paths all paths of the operation
 */
record EmulatedOperation(DliOperation annotation, String module, String method, List<String> paths) {

    static Stream<EmulatedOperation> all(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(handler -> handler.getValue().hasMethodAnnotation(DliOperation.class))
                .map(handler -> of(handler.getKey(), handler.getValue()))
                .filter(operation -> !operation.name().equals(DliOperation.UNKNOWN))
                .sorted(Comparator.comparing(EmulatedOperation::firstPath).thenComparing(EmulatedOperation::method));
    }

    private static EmulatedOperation of(RequestMappingInfo mappingInfo, HandlerMethod handler) {
        String below = handler.getBeanType()
                .getPackageName()
                .substring(DliEmulatorApplication.class.getPackageName().length() + 1);
        return new EmulatedOperation(
                handler.getMethodAnnotation(DliOperation.class),
                below.replaceFirst("\\..*", ""),
                mappingInfo.getMethodsCondition().getMethods().stream()
                        .map(RequestMethod::name)
                        .sorted()
                        .collect(Collectors.joining(", ")),
                mappingInfo.getPatternValues().stream().sorted().toList());
    }

    String name() {
        return annotation.value();
    }

    String evidence() {
        return annotation.evidence().name().toLowerCase(Locale.ROOT);
    }

    Stream<String> endpoints() {
        return paths.stream().map(path -> method + " " + path);
    }

    private String firstPath() {
        return paths.get(0);
    }

    String markdown() {
        return "| %s | `%s %s` | %s | %s |\n"
                .formatted(
                        name(),
                        method,
                        String.join("` and `", paths),
                        DocumentationLinks.addTo(annotation.page()),
                        evidence());
    }
}
