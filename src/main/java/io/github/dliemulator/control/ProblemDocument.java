package io.github.dliemulator.control;

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
class ProblemDocument {

    private static final Pattern STATUS = Pattern.compile("\\b4\\d\\d\\b");
    private static final List<Integer> OF_ANY_CALL = List.of(400, 401, 403, 404, 409, 500, 503);
    private static final List<Integer> OF_BODIES = List.of(413, 415);
    private static final List<Integer> ALL = List.of(400, 401, 403, 404, 408, 409, 413, 415, 429, 500, 503);

    private static final String RESOURCE = "/_emulator/projects/{projectId}/resources/{kind}/{id}";

    @Bean
    GlobalOperationCustomizer problems() {
        return (operation, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith(ProblemDocument.class.getPackageName())) {
                statuses(operation)
                        .forEach(status -> operation
                                .getResponses()
                                .addApiResponse(String.valueOf(status), new ApiResponse().$ref(key(status))));
            }
            return operation;
        };
    }

    private static Collection<Integer> statuses(Operation operation) {
        Collection<Integer> statuses = new TreeSet<>(OF_ANY_CALL);
        STATUS.matcher(String.valueOf(operation.getDescription()))
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .forEach(statuses::add);
        if (operation.getRequestBody() != null) {
            statuses.addAll(OF_BODIES);
        }
        return statuses;
    }

    @Bean
    @Order(0)
    GlobalOpenApiCustomizer problemBodies() {
        return document -> {
            if (document.getPaths().keySet().stream().anyMatch(path -> path.startsWith("/_emulator"))) {
                document.getComponents().addSchemas("Problem", problem());
                ALL.forEach(status -> document.getComponents().addResponses(key(status), answer(status)));
            }
        };
    }

    /** No path of OpenAPI has a part with slashes in it: what is done with a resource is a part of its own. */
    @Bean
    @Order(0)
    GlobalOpenApiCustomizer actions() {
        return document -> {
            PathItem resource = document.getPaths().get(RESOURCE);
            if (resource != null && resource.getPost() != null) {
                Operation acting = resource.getPost();
                resource.setPost(null);
                acting.getParameters()
                        .add(new PathParameter()
                                .name("action")
                                .description("What shall be done with it.")
                                .schema(new StringSchema()._enum(List.of("hold", "release", "force"))));
                document.getPaths().addPathItem(RESOURCE + "/{action}", new PathItem().post(acting));
            }
        };
    }

    private static ApiResponse answer(int status) {
        MediaType body = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        return new ApiResponse()
                .description(HttpStatus.valueOf(status).getReasonPhrase())
                .content(new Content().addMediaType("application/problem+json", body));
    }

    private static Schema<?> problem() {
        Schema<?> problem = new Schema<>().type("object").description("Why a call is refused (RFC 9457).");
        problem.addProperty("type", text("What kind of problem this is; not there, since its status says it."));
        problem.addProperty("title", text("What HTTP calls the status."));
        problem.addProperty("status", new Schema<>().type("integer").description("The status of HTTP."));
        problem.addProperty("detail", text("What is wrong, for a person."));
        problem.addProperty("instance", text("The path that was called."));
        return problem.required(List.of("title", "status"));
    }

    private static Schema<?> text(String description) {
        return new Schema<>().type("string").description(description);
    }

    private static String key(int status) {
        return "Problem" + status;
    }
}
