package io.github.dliemulator.admin;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;

/** Error responses of the Admin API. */
@Configuration(proxyBeanMethods = false)
@Profile("openapi")
class AdminOpenApi {

    private static final List<Integer> COMMON_STATUSES = List.of(400, 401, 403, 500, 503);

    /** The project may be unknown, or one more than there can be. */
    private static final List<Integer> PROJECT_STATUSES = List.of(404, 409);

    private static final List<Integer> REQUEST_BODY_STATUSES = List.of(413, 415);

    /** Path variable of the second part of an ID, which is described as part of the first. */
    private static final String TARGET = "target";

    @Bean
    GlobalOperationCustomizer problemResponses() {
        return (operation, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith(AdminOpenApi.class.getPackageName())) {
                statuses(operation, handler).stream()
                        .filter(status -> !operation.getResponses().containsKey(String.valueOf(status)))
                        .forEach(status -> operation
                                .getResponses()
                                .addApiResponse(String.valueOf(status), new ApiResponse().$ref(responseName(status))));
            }
            return operation;
        };
    }

    private static Collection<Integer> statuses(Operation operation, HandlerMethod handler) {
        Collection<Integer> statuses = new TreeSet<>(COMMON_STATUSES);
        AdminErrors declared = handler.getMethodAnnotation(AdminErrors.class);
        if (declared != null) {
            Stream.of(declared.value()).map(HttpStatus::value).forEach(statuses::add);
        }
        if (parameters(operation).stream().anyMatch(parameter -> "projectId".equals(parameter.getName()))) {
            statuses.addAll(PROJECT_STATUSES);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(REQUEST_BODY_STATUSES);
        }
        return statuses;
    }

    private static List<Parameter> parameters(Operation operation) {
        return Objects.requireNonNullElseGet(operation.getParameters(), ArrayList::new);
    }

    @Bean
    @Order(0)
    GlobalOpenApiCustomizer problemSchemas() {
        return document -> {
            if (document.getPaths().keySet().stream().anyMatch(path -> path.startsWith("/_emulator"))) {
                document.getComponents().addSchemas("Problem", problemSchema());
                document.getPaths().values().stream()
                        .flatMap(path -> path.readOperations().stream())
                        .flatMap(operation -> operation.getResponses().keySet().stream())
                        .map(Integer::valueOf)
                        .filter(status -> status >= 400)
                        .forEach(status ->
                                document.getComponents().addResponses(responseName(status), problemResponse(status)));
            }
        };
    }

    /** Names the rest of a path as other variables are named. */
    @Bean
    @Order(0)
    GlobalOpenApiCustomizer objectKeys() {
        return document -> {
            Paths paths = new Paths();
            document.getPaths().forEach((path, item) -> paths.addPathItem(path.replace("{*", "{"), item));
            document.setPaths(paths);
        };
    }

    /** Leaves out the paths of an ID of two parts: OpenAPI has no parameters with slashes. */
    @Bean
    @Order(0)
    GlobalOpenApiCustomizer resourceIds() {
        return document -> {
            document.getPaths().keySet().removeIf(path -> path.contains("/{" + TARGET + "}"));
            document.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation ->
                            parameters(operation).removeIf(parameter -> TARGET.equals(parameter.getName())));
        };
    }

    private static ApiResponse problemResponse(int status) {
        MediaType body = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        return new ApiResponse()
                .description(HttpStatus.valueOf(status).getReasonPhrase())
                .content(new Content().addMediaType("application/problem+json", body));
    }

    private static Schema<?> problemSchema() {
        Schema<?> problem = new Schema<>().type("object").description("Problem details (RFC 9457).");
        problem.addProperty("type", stringProperty("Type of the problem. Absent, since the status determines it."));
        problem.addProperty("title", stringProperty("Reason phrase of the status."));
        problem.addProperty("status", new Schema<>().type("integer").description("HTTP status."));
        problem.addProperty("detail", stringProperty("Description of the error and of its solution."));
        problem.addProperty("instance", stringProperty("Path of the request."));
        return problem.required(List.of("title", "status"));
    }

    private static Schema<?> stringProperty(String description) {
        return new Schema<>().type("string").description(description);
    }

    private static String responseName(int status) {
        return "Problem" + status;
    }
}
