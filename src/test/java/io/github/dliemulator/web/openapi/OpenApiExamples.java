package io.github.dliemulator.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Recorded requests and responses by operation ID, see {@code ExampleTests}. */
final class OpenApiExamples {

    private final JsonNode byId;

    OpenApiExamples() {
        try (InputStream input = new ClassPathResource("examples.json", OpenApiExamples.class).getInputStream()) {
            byId = Json31.mapper().readTree(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An operation that is served under several versions has the example of the first one. */
    void addTo(OpenAPI document) {
        document.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .forEach(this::addTo);
        document.getComponents()
                .getResponses()
                .forEach((name, response) -> setExample(response.getContent(), byId.get(name)));
    }

    private void addTo(Operation operation) {
        String id = operation.getOperationId();
        String baseId = id.replaceFirst("V\\d$", "");
        if (operation.getRequestBody() != null) {
            setExample(operation.getRequestBody().getContent(), findExample(id, baseId));
        }
        operation
                .getResponses()
                .forEach((status, response) ->
                        setExample(response.getContent(), findExample(id + " " + status, baseId + " " + status)));
    }

    private @Nullable JsonNode findExample(String key, String fallbackKey) {
        return byId.has(key) ? byId.get(key) : byId.get(fallbackKey);
    }

    private static void setExample(@Nullable Content content, @Nullable JsonNode example) {
        if (content != null && example != null) {
            content.values().forEach(body -> body.setExample(example));
        }
    }
}
