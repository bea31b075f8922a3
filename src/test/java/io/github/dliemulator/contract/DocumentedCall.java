package io.github.dliemulator.contract;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** A call that an API document describes. */
record DocumentedCall(String method, PathPattern pattern, JsonNode operation, JsonNode document) {

    static final Comparator<DocumentedCall> MOST_EXACT_FIRST = Comparator.comparing(DocumentedCall::pattern);

    DocumentedCall(String method, String path, JsonNode operation, JsonNode document) {
        this(method, PathPatternParser.defaultInstance.parse(path), operation, document);
    }

    boolean is(String method, PathContainer path) {
        return this.method.equalsIgnoreCase(method) && pattern.matches(path);
    }

    String id() {
        return operation.get("operationId").asString();
    }

    /** What is documented of answers with this status, if they are. */
    Optional<JsonNode> answer(int status) {
        JsonNode answers = operation.get("responses");
        return Stream.of(String.valueOf(status), "default")
                .map(answers::get)
                .filter(answer -> answer != null && (!answer.isEmpty()))
                .findFirst()
                .map(this::resolved);
    }

    /** What an example of an answer with this status is kept under. */
    String exampleOf(int status) {
        JsonNode answers = operation.get("responses");
        JsonNode answer = answers.path(String.valueOf(status));
        return answer.has("$ref") ? answer.get("$ref").asString().replaceFirst(".*/", "") : id() + " " + status;
    }

    private JsonNode resolved(JsonNode answer) {
        return answer.has("$ref") ? document.at(answer.get("$ref").asString().substring(1)) : answer;
    }

    /** Parameters that are not documented are passed over, as unknown fields are. */
    List<String> breachesOfQuery(Map<String, String[]> query, Contract.Schemas schemas) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.get("in").asString().equals("query"))
                .flatMap(parameter ->
                        breachesOf(parameter, query.get(parameter.get("name").asString()), schemas))
                .toList();
    }

    private static Stream<String> breachesOf(JsonNode parameter, String[] given, Contract.Schemas schemas) {
        String name = parameter.get("name").asString();
        if (given == null || given[0].isEmpty()) {
            return parameter.path("required").asBoolean(false) ? Stream.of("?" + name + " is missing") : Stream.empty();
        }
        JsonNode schema = parameter.get("schema");
        return schemas.breaches(schema, value(schema, given)).stream().map(breach -> "?" + name + " " + breach);
    }

    private static JsonNode value(JsonNode schema, String[] given) {
        if (schema.path("type").asString("").equals("array")) {
            ArrayNode all = JsonMapper.shared().createArrayNode();
            Arrays.stream(given)
                    .flatMap(one -> Arrays.stream(one.split(",")))
                    .map(one -> value(schema.get("items"), one))
                    .forEach(all::add);
            return all;
        }
        return value(schema, given[0]);
    }

    /** Text that is a number or a boolean where one is wanted, a choice in whatever case, and else what it is. */
    private static JsonNode value(JsonNode schema, String given) {
        String type = schema.path("type").asString("");
        boolean isNoText = type.equals("integer") && given.matches("-?\\d{1,18}")
                || type.equals("boolean") && given.matches("true|false");
        for (JsonNode choice : schema.path("enum")) {
            if (choice.asString().equalsIgnoreCase(given)) {
                return choice;
            }
        }
        return isNoText
                ? JsonMapper.shared().readTree(given)
                : JsonMapper.shared().valueToTree(given);
    }
}
