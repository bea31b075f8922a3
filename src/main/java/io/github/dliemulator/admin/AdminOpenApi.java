package io.github.dliemulator.admin;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;

/** Says in the API document how the operator's calls are refused: for what their Javadoc says, and what goes for all. */
@Configuration(proxyBeanMethods = false)
class AdminOpenApi {

    private static final Pattern STATUS_PATTERN = Pattern.compile("\\b4\\d\\d\\b");
    private static final List<Integer> COMMON_STATUSES = List.of(400, 401, 403, 404, 409, 500, 503);
    private static final List<Integer> REQUEST_BODY_STATUSES = List.of(413, 415);
    private static final List<Integer> ALL_STATUSES = List.of(400, 401, 403, 404, 408, 409, 413, 415, 429, 500, 503);

    private static final String RESOURCE_PATH = "/_emulator/projects/{projectId}/resources/{kind}/{id}";

    @Bean
    GlobalOperationCustomizer problemResponses() {
        return (operation, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith(AdminOpenApi.class.getPackageName())) {
                statuses(operation)
                        .forEach(status -> operation
                                .getResponses()
                                .addApiResponse(String.valueOf(status), new ApiResponse().$ref(responseName(status))));
            }
            return operation;
        };
    }

    private static Collection<Integer> statuses(Operation operation) {
        Collection<Integer> statuses = new TreeSet<>(COMMON_STATUSES);
        STATUS_PATTERN
                .matcher(String.valueOf(operation.getDescription()))
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .forEach(statuses::add);
        if (operation.getRequestBody() != null) {
            statuses.addAll(REQUEST_BODY_STATUSES);
        }
        return statuses;
    }

    @Bean
    @Order(0)
    GlobalOpenApiCustomizer problemSchemas() {
        return document -> {
            if (document.getPaths().keySet().stream().anyMatch(path -> path.startsWith("/_emulator"))) {
                document.getComponents().addSchemas("Problem", problemSchema());
                ALL_STATUSES.forEach(
                        status -> document.getComponents().addResponses(responseName(status), problemResponse(status)));
            }
        };
    }

    /** No path of OpenAPI has a part with slashes in it: what is done with a resource is a part of its own. */
    @Bean
    @Order(0)
    GlobalOpenApiCustomizer resourceActions() {
        return document -> {
            PathItem resource = document.getPaths().get(RESOURCE_PATH);
            if (resource != null && resource.getPost() != null) {
                Operation operation = resource.getPost();
                resource.setPost(null);
                operation
                        .getParameters()
                        .add(new PathParameter()
                                .name("action")
                                .description("What shall be done with it.")
                                .schema(new StringSchema()._enum(List.of("hold", "release", "force"))));
                document.getPaths().addPathItem(RESOURCE_PATH + "/{action}", new PathItem().post(operation));
            }
        };
    }

    private static ApiResponse problemResponse(int status) {
        MediaType body = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        return new ApiResponse()
                .description(HttpStatus.valueOf(status).getReasonPhrase())
                .content(new Content().addMediaType("application/problem+json", body));
    }

    private static Schema<?> problemSchema() {
        Schema<?> problem = new Schema<>().type("object").description("Why a call is refused (RFC 9457).");
        problem.addProperty(
                "type", stringProperty("What kind of problem this is; not there, since its status says it."));
        problem.addProperty("title", stringProperty("What HTTP calls the status."));
        problem.addProperty("status", new Schema<>().type("integer").description("The status of HTTP."));
        problem.addProperty("detail", stringProperty("What is wrong, for a person."));
        problem.addProperty("instance", stringProperty("The path that was called."));
        return problem.required(List.of("title", "status"));
    }

    private static Schema<?> stringProperty(String description) {
        return new Schema<>().type("string").description(description);
    }

    private static String responseName(int status) {
        return "Problem" + status;
    }
}
