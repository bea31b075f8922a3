package io.github.dliemulator.upstream.drift;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dliemulator.world.ResourceKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Resources that shadowed calls created on both sides. Only writes that name no other resource are sent to the upstream, because
 * a resource that already existed there may belong to somebody else. Thread-safe.
 */
final class CreatedResources {

    private static final int MAX_ENTRIES = 2000;

    /** Index of the first path segment after the version and the project. */
    private static final int FIRST_RESOURCE_SEGMENT = 3;

    private static final Pattern ID_FIELD = Pattern.compile("id|.*_id");

    /** First words of SQL statements that only read. */
    private static final Set<String> READING_STATEMENTS = Set.of("SELECT", "SHOW", "DESC", "DESCRIBE", "EXPLAIN");

    private final List<ResourceKind> kinds;

    /** Names in the upstream by path after the project, with the names that the client uses. */
    private final Map<String, String> upstreamNames = new HashMap<>();

    CreatedResources(List<ResourceKind> kinds) {
        this.kinds = kinds.stream()
                .filter(kind -> !kind.apiForm().collection().isEmpty())
                .toList();
    }

    /** @param body the request's body with the upstream's IDs */
    record UpstreamWrite(String path, byte[] body) {}

    /**
     * Returns a write with the upstream's names. Empty if it names a resource that was not created on both sides, or neither names
     * nor creates one.
     *
     * @param pattern path pattern with variables in braces
     */
    synchronized Optional<UpstreamWrite> translateWrite(String method, String pattern, String path, byte[] request) {
        String[] patternSegments = pattern.split("/");
        String[] segments = path.split("/");
        if (segments.length != patternSegments.length || pattern.endsWith("**")) {
            return Optional.empty();
        }
        List<Integer> named = IntStream.range(FIRST_RESOURCE_SEGMENT, segments.length)
                .filter(i -> patternSegments[i].startsWith("{") && !patternSegments[i].equals("{resource_type}"))
                .boxed()
                .toList();
        boolean allowed = named.isEmpty()
                ? method.equals("POST")
                : named.stream().allMatch(i -> upstreamNames.containsKey(resourcePathUpTo(segments, i)));
        JsonNode json = parseJson(request);
        return allowed && onlyReadsData(json) && refersOnlyToCreated(json, resourcePath(path))
                ? Optional.of(new UpstreamWrite(
                        IntStream.range(0, segments.length)
                                .mapToObj(i -> named.contains(i)
                                        ? upstreamNames.get(resourcePathUpTo(segments, i))
                                        : segments[i])
                                .collect(Collectors.joining("/")),
                        IdMapping.replaceQuotedIds(request, this::upstreamName)))
                : Optional.empty();
    }

    /** Returns the upstream's name of a created resource, and the ID itself for any other. */
    private String upstreamName(String id) {
        return upstreamNames.entrySet().stream()
                .filter(name -> name.getKey().endsWith("/" + id))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(id);
    }

    private static String resourcePathUpTo(String[] segments, int last) {
        return Arrays.stream(segments, FIRST_RESOURCE_SEGMENT, last + 1)
                .map(part -> "/" + part)
                .collect(Collectors.joining());
    }

    /** A statement can change any table of the upstream, and an import or export any data. */
    private static boolean onlyReadsData(JsonNode request) {
        String firstWord = text(request.path("sql")).strip().split("[^A-Za-z]", 2)[0];
        return !request.has("data_path")
                && (!request.has("sql") || READING_STATEMENTS.contains(firstWord.toUpperCase(Locale.ROOT)));
    }

    /** A call also changes queues and pools that its body names, for example a queue that is bound. */
    private boolean refersOnlyToCreated(JsonNode request, String collection) {
        return request.propertyNames().stream().allMatch(field -> {
            return referencedCollections(field)
                    .filter(referenced -> !referenced.equals(collection))
                    .allMatch(referenced -> texts(request.path(field))
                            .allMatch(name -> upstreamNames.containsKey(referenced + "/" + encode(name))));
        });
    }

    /** Clients write the fields of requests with underscores or in camel case. */
    private Stream<String> referencedCollections(String field) {
        return kinds.stream()
                .map(ResourceKind::apiForm)
                .filter(form -> form.referenceFields().stream()
                        .anyMatch(reference -> reference.replace("_", "").equalsIgnoreCase(field.replace("_", ""))))
                .map(ResourceKind.ApiForm::collection);
    }

    private static Stream<String> texts(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(CreatedResources::text)
                : Stream.of(text(value)).filter(StringUtils::hasText);
    }

    /** Adds the resource of a successful {@code POST} by its ID, or by its name if the responses have no ID. */
    synchronized void add(String path, byte[] request, byte[] clientResponse, byte[] upstream) {
        JsonNode clientJson = parseJson(clientResponse);
        JsonNode upstreamJson = parseJson(upstream);
        if (fieldNames(clientJson, ID_FIELD).findAny().isPresent()) {
            fieldNames(clientJson, ID_FIELD)
                    .filter(field -> isSameResource(clientJson.path(field), upstreamJson.path(field)))
                    .forEach(field ->
                            add(collection(field, path), text(clientJson.path(field)), text(upstreamJson.path(field))));
        } else {
            JsonNode named = parseJson(request);
            nameFields(resourcePath(path))
                    .map(field -> text(named.path(field)))
                    .forEach(name -> add(resourcePath(path), name, name));
        }
    }

    /** The collection of the resource whose ID is in a field: that of its kind, otherwise the path of the call. */
    private String collection(String idField, String path) {
        return kinds.stream()
                .map(ResourceKind::apiForm)
                .filter(form -> form.idField().equals(idField))
                .map(ResourceKind.ApiForm::collection)
                .findFirst()
                .orElseGet(() -> resourcePath(path));
    }

    /** The fields of a request that name the resource which it creates in a collection. */
    private Stream<String> nameFields(String collection) {
        return Stream.concat(
                Stream.of("name"),
                kinds.stream()
                        .map(ResourceKind::apiForm)
                        .filter(form -> collection.endsWith(form.collection()))
                        .flatMap(form -> form.referenceFields().stream()));
    }

    private void add(String collection, String name, String upstream) {
        if (upstreamNames.size() < MAX_ENTRIES && !name.isEmpty()) {
            upstreamNames.put(collection + "/" + encode(name), encode(upstream));
        }
    }

    /** Removes a deleted resource and its parts. A later one of that name may belong to somebody else. */
    synchronized void remove(String path) {
        String removed = resourcePath(path);
        upstreamNames.keySet().removeIf(name -> name.equals(removed) || name.startsWith(removed + "/"));
    }

    /** The path after the project. */
    private static String resourcePath(String path) {
        String[] segments = path.split("/", 4);
        return segments.length < 4 ? "" : "/" + segments[3];
    }

    private static boolean isSameResource(JsonNode clientJson, JsonNode upstream) {
        return text(clientJson).equals(text(upstream))
                || IdMapping.isId(text(clientJson)) && IdMapping.isId(text(upstream));
    }

    private static String encode(String name) {
        return UriUtils.encode(name, UTF_8);
    }

    private static Stream<String> fieldNames(JsonNode json, Pattern named) {
        return json.propertyNames().stream().filter(name -> named.matcher(name).matches());
    }

    private static String text(JsonNode value) {
        return value.asString("");
    }

    private static JsonNode parseJson(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
