package io.github.dliemulator.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.util.StringUtils;

/** Source pages of a schema: those of the operations that send it or answer it. */
final class SourcePages {

    private final Map<String, TreeSet<String>> bySchema = new TreeMap<>();

    void addTo(OpenAPI document) {
        document.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .filter(operation -> operation.getExtensions() != null)
                .forEach(operation -> collect(document, operation));
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (bySchema.containsKey(name)) {
                schema.addExtension("x-dli-pages", bySchema.get(name));
            }
        });
    }

    /** Error responses are components, and their source is another page. */
    private void collect(OpenAPI document, Operation operation) {
        String page = String.valueOf(operation.getExtensions().get("x-dli-page"));
        collect(document, page, Json31.mapper().valueToTree(operation));
    }

    private void collect(OpenAPI document, String page, JsonNode node) {
        String reference = node.path("$ref").asText();
        if (reference.startsWith("#/components/schemas/")) {
            String schema = String.valueOf(StringUtils.getFilename(reference));
            if (bySchema.computeIfAbsent(schema, key -> new TreeSet<>()).add(page)) {
                collect(
                        document,
                        page,
                        Json31.mapper()
                                .valueToTree(
                                        document.getComponents().getSchemas().get(schema)));
            }
        }
        node.forEach(child -> collect(document, page, child));
    }
}
