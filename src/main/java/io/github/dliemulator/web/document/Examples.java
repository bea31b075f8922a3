package io.github.dliemulator.web.document;

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

/** What an emulator was asked and answered once, by the id of the operation, which a test keeps true. */
final class Examples {

    private final JsonNode byId;

    Examples() {
        try (InputStream kept = new ClassPathResource("examples.json", Examples.class).getInputStream()) {
            byId = Json31.mapper().readTree(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is answered under an earlier version as well is shown as it was answered there. */
    void addTo(OpenAPI document) {
        document.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .forEach(this::addTo);
        document.getComponents().getResponses().forEach((name, refusal) -> show(refusal.getContent(), byId.get(name)));
    }

    private void addTo(Operation operation) {
        String id = operation.getOperationId();
        String base = id.replaceFirst("V\\d$", "");
        if (operation.getRequestBody() != null) {
            show(operation.getRequestBody().getContent(), either(id, base));
        }
        operation
                .getResponses()
                .forEach((status, answer) -> show(answer.getContent(), either(id + " " + status, base + " " + status)));
    }

    private @Nullable JsonNode either(String key, String otherKey) {
        return byId.has(key) ? byId.get(key) : byId.get(otherKey);
    }

    private static void show(@Nullable Content content, @Nullable JsonNode example) {
        if (content != null && example != null) {
            content.values().forEach(body -> body.setExample(example));
        }
    }
}
