package io.github.dliemulator.web.openapi;

import io.github.dliemulator.web.DliOperation.Service;
import io.github.dliemulator.web.error.DliError;
import io.github.dliemulator.web.error.ErrorCode;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Error responses of the cloud's API: statuses and codes by operation, bodies by service. */
@Component
@Profile("openapi")
class ErrorResponses {

    static final String CODES = "x-dli-errors";
    static final String COMMON_CODES = "x-dli-common-errors";

    private static final Set<DliError> GATEWAY_ERRORS = EnumSet.range(DliError.NOT_AUTHORIZED, DliError.THROTTLED);

    private static final Set<Integer> BODY_STATUSES = Set.of(413, 415);

    private final List<ErrorCatalog> catalogs;
    private final ErrorCatalog gatewayCatalog;

    ErrorResponses(List<ErrorCatalog> catalogs) {
        this.catalogs = catalogs;
        this.gatewayCatalog = find(Service.DLI);
    }

    private ErrorCatalog find(Service service) {
        return catalogs.stream()
                .filter(catalog -> catalog.service() == service)
                .findFirst()
                .orElseThrow();
    }

    /** Adds the errors that the operation declares, and those that every operation of its service can answer. */
    void addTo(Operation operation, Service service, HandlerMethod handler) {
        ErrorCatalog catalog = find(service);
        List<ErrorCode> declared = catalog.declaredErrors(handler);
        if (!declared.isEmpty()) {
            operation.addExtension(CODES, ErrorCatalog.codes(declared.stream()));
        }
        boolean hasBody = operation.getRequestBody() != null;
        Stream.of(GATEWAY_ERRORS, catalog.commonErrors(), declared)
                .flatMap(Collection::stream)
                .map(error -> error.status().value())
                .filter(status -> hasBody || !BODY_STATUSES.contains(status))
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(status -> operation
                        .getResponses()
                        .addApiResponse(String.valueOf(status), new ApiResponse().$ref(responseName(catalog, status))));
        operation.getResponses().addApiResponse("default", new ApiResponse().$ref(responseName(catalog, "Fault")));
    }

    void addTo(OpenAPI document) {
        document.addExtension(
                COMMON_CODES,
                ErrorCatalog.codes(catalogs.stream().flatMap(catalog -> catalog.commonErrors().stream())));
        addTo(document.getComponents());
    }

    private void addTo(Components components) {
        catalogs.forEach(catalog -> {
            ModelConverters.getInstance(true).readAll(catalog.bodyType()).forEach(components::addSchemas);
            statuses(catalog)
                    .forEach(status ->
                            components.addResponses(responseName(catalog, status), createResponse(catalog, status)));
            components.addResponses(
                    responseName(catalog, "Fault"),
                    new ApiResponse()
                            .description("Any status and message that an injected fault sets.")
                            .content(content(catalog, gatewayCatalog)));
        });
    }

    private Set<Integer> statuses(ErrorCatalog catalog) {
        return Stream.concat(GATEWAY_ERRORS.stream(), catalog.errorCodes().stream())
                .map(error -> error.status().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private ApiResponse createResponse(ErrorCatalog catalog, int status) {
        List<? extends ErrorCode> serviceErrors = find(catalog.errorCodes(), status);
        List<? extends ErrorCode> allErrors = Stream.concat(
                        serviceErrors.stream(), find(GATEWAY_ERRORS, status).stream())
                .distinct()
                .toList();
        boolean hasServiceErrors = serviceErrors.stream().anyMatch(error -> !error.isFromGateway());
        boolean hasGatewayErrors = allErrors.stream().anyMatch(ErrorCode::isFromGateway);
        return new ApiResponse()
                .description(description(allErrors))
                .content(
                        hasServiceErrors && hasGatewayErrors
                                ? content(catalog, gatewayCatalog)
                                : content(hasServiceErrors ? catalog : gatewayCatalog));
    }

    private static List<? extends ErrorCode> find(Collection<? extends ErrorCode> errors, int status) {
        return errors.stream().filter(error -> error.status().value() == status).toList();
    }

    private static String description(List<? extends ErrorCode> errors) {
        return errors.stream()
                .map(error -> "`%s` %s".formatted(error.code(), error.text()))
                .collect(
                        Collectors.joining("\n- ", "One of these errors. The message may be more specific.\n\n- ", ""));
    }

    private static Content content(ErrorCatalog... catalogs) {
        List<Schema<?>> schemas = Stream.of(catalogs)
                .map(ErrorCatalog::schemaName)
                .distinct()
                .<Schema<?>>map(name -> new Schema<>().$ref("#/components/schemas/" + name))
                .toList();
        Schema<?> schema = schemas.get(0);
        if (schemas.size() > 1) {
            schema = new Schema<>();
            schemas.forEach(schema::addOneOfItem);
        }
        return new Content().addMediaType("application/json", new MediaType().schema(schema));
    }

    private static String responseName(ErrorCatalog catalog, Object status) {
        return catalog.schemaName() + status;
    }
}
