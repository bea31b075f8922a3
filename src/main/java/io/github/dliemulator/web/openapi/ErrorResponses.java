package io.github.dliemulator.web.openapi;

import io.github.dliemulator.web.DliOperation.Service;
import io.github.dliemulator.web.ErrorCatalog;
import io.github.dliemulator.web.error.DliError;
import io.github.dliemulator.web.error.ErrorCode;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** With which statuses calls are refused, in which shape and for what: as the catalogues of the services and the gateway say. */
@Component
class ErrorResponses {

    private static final Pattern ERROR_CODE = Pattern.compile("[A-Z]+\\.\\d{4}");

    /** Of what any call is refused for; a call's Javadoc names the rest. */
    private static final Set<DliError> COMMON_ERRORS = EnumSet.range(DliError.NOT_AUTHORIZED, DliError.THROTTLED);

    private static final Set<Integer> BODY_STATUSES = Set.of(413, 415);
    private static final Set<Integer> COMMON_STATUSES = Set.of(400, 401, 500);

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

    /** Documents what a call of this service may be refused with, which says of itself why. */
    void addTo(Operation operation, Service service, String description) {
        ErrorCatalog catalog = find(service);
        statuses(catalog, operation.getRequestBody() != null, documentedCodes(description))
                .forEach(status -> operation
                        .getResponses()
                        .addApiResponse(String.valueOf(status), new ApiResponse().$ref(responseName(catalog, status))));
        operation.getResponses().addApiResponse("default", new ApiResponse().$ref(responseName(catalog, "Fault")));
    }

    private static Set<String> documentedCodes(String description) {
        return ERROR_CODE.matcher(description).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Collection<Integer> statuses(ErrorCatalog catalog, boolean hasBody, Set<String> documentedCodes) {
        return Stream.concat(
                        COMMON_ERRORS.stream().map(DliError::status),
                        catalog.errorCodes().stream()
                                .filter(error -> documentedCodes.contains(error.code())
                                        || COMMON_STATUSES.contains(
                                                error.status().value())
                                        || hasBody
                                                && BODY_STATUSES.contains(
                                                        error.status().value()))
                                .map(ErrorCode::status))
                .map(status -> status.value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The refusals that operations point at. */
    void addTo(Components components) {
        catalogs.forEach(catalog -> {
            ModelConverters.getInstance(true).readAll(catalog.bodyType()).forEach(components::addSchemas);
            statuses(catalog)
                    .forEach(status ->
                            components.addResponses(responseName(catalog, status), createResponse(catalog, status)));
            components.addResponses(
                    responseName(catalog, "Fault"),
                    new ApiResponse()
                            .description("Whatever a fault that the operator has set makes of it.")
                            .content(content(catalog, gatewayCatalog)));
        });
    }

    private Set<Integer> statuses(ErrorCatalog catalog) {
        return Stream.concat(COMMON_ERRORS.stream(), catalog.errorCodes().stream())
                .map(error -> error.status().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private ApiResponse createResponse(ErrorCatalog catalog, int status) {
        List<? extends ErrorCode> serviceErrors = find(catalog.errorCodes(), status);
        List<? extends ErrorCode> allErrors = Stream.concat(
                        serviceErrors.stream(), find(COMMON_ERRORS, status).stream())
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
                .collect(Collectors.joining(
                        "\n- ", "Refused with one of these, in these words or in better ones:\n\n- ", ""));
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
