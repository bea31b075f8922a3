package io.github.dliemulator.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares calls with the API documents of the repository. A response must not have fields that the documents do not name; a request
 * may.
 */
public final class ApiContract {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Each document is read once per JVM, and each schema compiled when it is first needed. */
    static final ApiContract INSTANCE = new ApiContract(read("openapi/dli.yaml"), read("openapi/emulator.yaml"));

    private final List<DocumentedCall> calls = new ArrayList<>();
    private final Schemas requestSchemas;
    private final Schemas responseSchemas;

    ApiContract(JsonNode... documents) {
        requestSchemas = new Schemas("requests", true, documents);
        responseSchemas = new Schemas("answers", false, withoutAdditionalProperties(documents));
        for (JsonNode document : documents) {
            document.get("paths")
                    .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                        // the key of an object contains slashes
                        String pattern = path.replace("/{bucket}/{key}", "/{bucket}/{*key}");
                        calls.add(new DocumentedCall(method, pattern, operation, document));
                        if (path.contains("/{kind}/{id}")) {
                            // the ID of a peer contains a slash
                            String peerPath = path.replace("{id}", "{id}/{queue}");
                            calls.add(new DocumentedCall(method, peerPath, operation, document));
                        }
                    }));
        }
    }

    static JsonNode read(String file) {
        try {
            Map<String, Object> yaml = new Yaml().load(Files.readString(Path.of(file), UTF_8));
            return JsonMapper.shared().valueToTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No field but those that are named, where any are. */
    private static JsonNode[] withoutAdditionalProperties(JsonNode... documents) {
        return Stream.of(documents)
                .map(JsonNode::deepCopy)
                .peek(document -> document.get("components").get("schemas").forEach(schema -> {
                    if (schema.has("properties") && !schema.has("additionalProperties")) {
                        ((ObjectNode) schema).put("additionalProperties", false);
                    }
                }))
                .toArray(JsonNode[]::new);
    }

    /** The most exact one of those that fit. */
    Optional<DocumentedCall> call(String method, String path) {
        PathContainer parsedPath = PathContainer.parsePath(path);
        return calls.stream().filter(call -> call.matches(method, parsedPath)).min(DocumentedCall.MOST_SPECIFIC_FIRST);
    }

    /** Returns the violations of a response. */
    List<String> responseViolations(DocumentedCall call, int status, String contentType, String body) {
        Optional<JsonNode> response = call.response(status);
        if (response.isEmpty()) {
            return List.of("the status %d is not documented".formatted(status));
        }
        JsonNode content = response.get().path("content");
        if (content.isEmpty()) {
            return body.isEmpty() ? List.of() : List.of("a body is not documented: " + body);
        }
        String type = contentType.replaceFirst(";.*", "");
        if (!content.has(type)) {
            return List.of("the content type %s is not documented".formatted(contentType));
        }
        return type.endsWith("json")
                ? responseSchemas.validate(content.get(type).get("schema"), body)
                : List.of(); // a page has no schema
    }

    /** Returns the violations of the body of a response that has one documented content type. */
    List<String> bodyViolations(DocumentedCall call, int status, String body) {
        List<String> types = call.response(status)
                .map(response -> List.copyOf(response.path("content").propertyNames()))
                .orElse(List.of());
        return types.size() == 1
                ? responseViolations(call, status, types.get(0), body)
                : List.of("the status %d has the content types %s".formatted(status, types));
    }

    /** An operation answers only errors that it declares, that all operations have, or that the gateway answers for it. */
    List<String> errorCodeViolations(DocumentedCall call, int status, String body) {
        if (!call.hasResponse(status) || status < 400) {
            return List.of();
        }
        String code = errorCode(JSON.readTree(body));
        return code.isEmpty() || code.startsWith("APIGW.") || call.errorCodes().contains(code)
                ? List.of()
                : List.of("the error %s is not declared".formatted(code));
    }

    /** As DLI, VPC and the identity service write it; the Admin API has no codes. */
    private static String errorCode(JsonNode body) {
        return Stream.of("/error_code", "/code", "/error/code")
                .map(body::at)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asString)
                .findFirst()
                .orElse("");
    }

    List<String> requestViolations(DocumentedCall call, Map<String, String[]> query, String body) {
        List<String> violations = new ArrayList<>(call.queryViolations(query, requestSchemas));
        boolean hasBody = !body.isBlank() && !body.strip().equals("null");
        JsonNode content = call.operation().at("/requestBody/content/application~1json/schema");
        if (hasBody && !content.isMissingNode()) {
            violations.addAll(requestSchemas.validate(content, body));
        } else if (!hasBody && call.operation().at("/requestBody/required").asBoolean(false)) {
            violations.add("the body is missing");
        }
        return violations;
    }

    /** Errors for unknown calls, in the form of the API gateway or of the Admin API. */
    List<String> errorViolations(String component, String body) {
        return responseSchemas.validate(JSON.createObjectNode().put("$ref", "#/components/schemas/" + component), body);
    }

    /** Compiled schemas. */
    static final class Schemas {

        private final String location;
        private final SchemaRegistry registry;
        private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

        private final boolean ignoresNulls;

        private Schemas(String name, boolean ignoresNulls, JsonNode... documents) {
            this.ignoresNulls = ignoresNulls;
            location = "https://contract.example/" + name;
            ObjectNode merged = JSON.createObjectNode();
            ObjectNode schemas = merged.putObject("components").putObject("schemas");
            for (JsonNode document : documents) {
                schemas.setAll((ObjectNode) document.get("components").get("schemas"));
            }
            schemas.forEach(schema -> ((ObjectNode) schema).remove("x-dli-pages"));
            registry = SchemaRegistry.withDefaultDialect(
                    Dialects.getOpenApi31(),
                    builder -> builder.schemas(Map.of(location, merged.toString()))
                            .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build()));
        }

        List<String> validate(JsonNode schema, String body) {
            try {
                JsonNode value = JSON.readTree(body);
                return validate(schema, ignoresNulls ? withoutNulls(value) : value);
            } catch (JacksonException e) {
                return List.of("the body is not JSON: " + body);
            }
        }

        List<String> validate(JsonNode schema, JsonNode value) {
            return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                    .map(Error::toString)
                    .toList();
        }

        private Schema compile(JsonNode schema) {
            if (schema.has("$ref")) {
                return registry.getSchema(
                        SchemaLocation.of(location + schema.get("$ref").asString()));
            }
            String resolved = schema.toString().replace("\"#/components/", "\"" + location + "#/components/");
            return registry.getSchema(JSON.readTree(resolved));
        }

        private static JsonNode withoutNulls(JsonNode value) {
            if (value instanceof ObjectNode object) {
                object.propertyStream()
                        .filter(field -> field.getValue().isNull())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toList())
                        .forEach(object::remove);
            }
            value.forEach(Schemas::withoutNulls);
            return value;
        }
    }
}
