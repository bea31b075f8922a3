package io.github.dliemulator.web.document;

import io.github.dliemulator.web.DliOperation.Service;
import io.github.dliemulator.web.RefusalShape;
import io.github.dliemulator.web.refusal.DliError;
import io.github.dliemulator.web.refusal.Refusal;
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
class Refusals {

    private static final Pattern CODE = Pattern.compile("[A-Z]+\\.\\d{4}");

    /** Of what any call is refused for; a call's Javadoc names the rest. */
    private static final Set<DliError> ALWAYS = EnumSet.range(DliError.NOT_AUTHORIZED, DliError.THROTTLED);

    private static final Set<Integer> OF_BODIES = Set.of(413, 415);
    private static final Set<Integer> OF_ANY_CALL = Set.of(400, 401, 500);

    private final List<RefusalShape> shapes;
    private final RefusalShape gateway;

    Refusals(List<RefusalShape> shapes) {
        this.shapes = shapes;
        this.gateway = of(Service.DLI);
    }

    private RefusalShape of(Service service) {
        return shapes.stream()
                .filter(shape -> shape.service() == service)
                .findFirst()
                .orElseThrow();
    }

    /** Documents what a call of this service may be refused with, which says of itself why. */
    void addTo(Operation operation, Service service, String description) {
        RefusalShape shape = of(service);
        statuses(shape, operation.getRequestBody() != null, named(description))
                .forEach(status -> operation
                        .getResponses()
                        .addApiResponse(String.valueOf(status), new ApiResponse().$ref(key(shape, status))));
        operation.getResponses().addApiResponse("default", new ApiResponse().$ref(key(shape, "Fault")));
    }

    private static Set<String> named(String description) {
        return CODE.matcher(description).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Collection<Integer> statuses(RefusalShape shape, boolean hasBody, Set<String> named) {
        return Stream.concat(
                        ALWAYS.stream().map(DliError::status),
                        shape.catalogue().stream()
                                .filter(refusal -> named.contains(refusal.code())
                                        || OF_ANY_CALL.contains(refusal.status().value())
                                        || hasBody
                                                && OF_BODIES.contains(
                                                        refusal.status().value()))
                                .map(Refusal::status))
                .map(status -> status.value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The refusals that operations point at. */
    void addTo(Components components) {
        shapes.forEach(shape -> {
            ModelConverters.getInstance(true).readAll(shape.body()).forEach(components::addSchemas);
            statuses(shape).forEach(status -> components.addResponses(key(shape, status), refusal(shape, status)));
            components.addResponses(
                    key(shape, "Fault"),
                    new ApiResponse()
                            .description("Whatever a fault that the operator has set makes of it.")
                            .content(body(shape, gateway)));
        });
    }

    private Set<Integer> statuses(RefusalShape shape) {
        return Stream.concat(ALWAYS.stream(), shape.catalogue().stream())
                .map(refusal -> refusal.status().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private ApiResponse refusal(RefusalShape shape, int status) {
        List<? extends Refusal> own = of(shape.catalogue(), status);
        List<? extends Refusal> all = Stream.concat(own.stream(), of(ALWAYS, status).stream())
                .distinct()
                .toList();
        boolean saysItself = own.stream().anyMatch(refusal -> !refusal.isFromGateway());
        boolean gatewaySays = all.stream().anyMatch(Refusal::isFromGateway);
        return new ApiResponse()
                .description(description(all))
                .content(saysItself && gatewaySays ? body(shape, gateway) : body(saysItself ? shape : gateway));
    }

    private static List<? extends Refusal> of(Collection<? extends Refusal> catalogue, int status) {
        return catalogue.stream()
                .filter(refusal -> refusal.status().value() == status)
                .toList();
    }

    private static String description(List<? extends Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> "`%s` %s".formatted(refusal.code(), refusal.text()))
                .collect(Collectors.joining(
                        "\n- ", "Refused with one of these, in these words or in better ones:\n\n- ", ""));
    }

    private static Content body(RefusalShape... shapes) {
        List<Schema<?>> bodies = Stream.of(shapes)
                .map(RefusalShape::schema)
                .distinct()
                .<Schema<?>>map(name -> new Schema<>().$ref("#/components/schemas/" + name))
                .toList();
        Schema<?> schema = bodies.get(0);
        if (bodies.size() > 1) {
            schema = new Schema<>();
            bodies.forEach(schema::addOneOfItem);
        }
        return new Content().addMediaType("application/json", new MediaType().schema(schema));
    }

    private static String key(RefusalShape shape, Object status) {
        return shape.schema() + status;
    }
}
