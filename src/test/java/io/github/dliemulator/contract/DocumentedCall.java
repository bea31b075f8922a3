package io.github.dliemulator.contract;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** A call that an API document describes. */
record DocumentedCall(String method, PathPattern pattern, JsonNode operation, JsonNode document) {

    static final Comparator<DocumentedCall> MOST_SPECIFIC_FIRST = Comparator.comparing(DocumentedCall::pattern);

    DocumentedCall(String method, String path, JsonNode operation, JsonNode document) {
        this(method, PathPatternParser.defaultInstance.parse(path), operation, document);
    }

    boolean matches(String method, PathContainer path) {
        return this.method.equalsIgnoreCase(method) && pattern.matches(path);
    }

    String id() {
        return operation.get("operationId").asString();
    }

    /** Whether answers with this status are documented as such. */
    boolean hasResponse(int status) {
        return operation.get("responses").has(String.valueOf(status));
    }

    /** Codes of the errors that the operation declares, and that all operations have. */
    Set<String> errorCodes() {
        return Stream.of(operation.path("x-dli-errors"), document.path("x-dli-common-errors"))
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    /** Returns the documented response with this status, if there is one. */
    Optional<JsonNode> response(int status) {
        JsonNode responses = operation.get("responses");
        return Stream.of(String.valueOf(status), "default")
                .map(responses::get)
                .filter(response -> response != null && (!response.isEmpty()))
                .findFirst()
                .map(this::resolved);
    }

    /** The key of an example of a response with this status. */
    String exampleKey(int status) {
        JsonNode responses = operation.get("responses");
        JsonNode response = responses.path(String.valueOf(status));
        return response.has("$ref") ? response.get("$ref").asString().replaceFirst(".*/", "") : id() + " " + status;
    }

    private JsonNode resolved(JsonNode response) {
        return response.has("$ref")
                ? document.at(response.get("$ref").asString().substring(1))
                : response;
    }

    /** Parameters that are not documented are passed over, as unknown fields are. */
    List<String> queryViolations(Map<String, String[]> query, ApiContract.Schemas schemas) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.get("in").asString().equals("query"))
                .flatMap(parameter -> parameterViolations(
                        parameter, query.get(parameter.get("name").asString()), schemas))
                .toList();
    }

    private static Stream<String> parameterViolations(
            JsonNode parameter, String[] values, ApiContract.Schemas schemas) {
        String name = parameter.get("name").asString();
        if (values == null || values[0].isEmpty()) {
            return parameter.path("required").asBoolean(false) ? Stream.of("?" + name + " is missing") : Stream.empty();
        }
        JsonNode schema = parameter.get("schema");
        return schemas.validate(schema, value(schema, values)).stream().map(violation -> "?" + name + " " + violation);
    }

    private static JsonNode value(JsonNode schema, String[] values) {
        if (schema.path("type").asString("").equals("array")) {
            ArrayNode all = JsonMapper.shared().createArrayNode();
            Arrays.stream(values)
                    .flatMap(one -> Arrays.stream(one.split(",")))
                    .map(one -> value(schema.get("items"), one))
                    .forEach(all::add);
            return all;
        }
        return value(schema, values[0]);
    }

    /** Text that is a number or a boolean where one is wanted, a choice in whatever case, and else what it is. */
    private static JsonNode value(JsonNode schema, String values) {
        String type = schema.path("type").asString("");
        boolean isNoText = type.equals("integer") && values.matches("-?\\d{1,18}")
                || type.equals("boolean") && values.matches("true|false");
        for (JsonNode choice : schema.path("enum")) {
            if (choice.asString().equalsIgnoreCase(values)) {
                return choice;
            }
        }
        return isNoText
                ? JsonMapper.shared().readTree(values)
                : JsonMapper.shared().valueToTree(values);
    }
}
