package io.github.dliemulator.upstream.drift;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
 * What was made on both sides by calls of this world. Another write goes to the upstream only if it names nothing else: what was
 * merely seen there, under the name of something here, may be somebody's who never asked for this.
 */
final class Made {

    private static final int MOST = 2000;

    /** Of a path's parts: before it are nothing, the version, and the project. */
    private static final int FIRST = 3;

    private static final Pattern NAME = Pattern.compile("name|queue_name|elastic_resource_pool_name");

    private static final Pattern ID = Pattern.compile("id|.*_id");

    /** Where that is which a body names, by the name of the field without underscores. */
    private static final Map<String, String> KINDS = Map.of(
            "queuename", "/queues",
            "queuenames", "/queues",
            "queues", "/queues",
            "elasticresourcepoolname", "/elastic-resource-pools",
            "elasticresourcepools", "/elastic-resource-pools");

    /** The upstream's names, by the paths behind the project under which the caller knows what was made. */
    private final Map<String, String> names = new HashMap<>();

    /** @param body as it was asked, but for ids that are the upstream's */
    record Write(String path, byte[] body) {}

    /**
     * A write as the upstream knows it; nothing where it names what was not made on both sides, or where it names nothing and
     * makes nothing.
     *
     * @param pattern of the path, with variables in braces
     */
    synchronized Optional<Write> toUpstream(String method, String pattern, String path, byte[] asked) {
        String[] variables = pattern.split("/");
        String[] parts = path.split("/");
        if (parts.length != variables.length || pattern.endsWith("**")) {
            return Optional.empty();
        }
        List<Integer> named = IntStream.range(FIRST, parts.length)
                .filter(i -> variables[i].startsWith("{") && !variables[i].equals("{resource_type}"))
                .boxed()
                .toList();
        boolean fits = named.isEmpty()
                ? method.equals("POST")
                : named.stream().allMatch(i -> names.containsKey(until(parts, i)));
        return fits && areMade(json(asked), within(path))
                ? Optional.of(new Write(
                        IntStream.range(0, parts.length)
                                .mapToObj(i -> named.contains(i) ? names.get(until(parts, i)) : parts[i])
                                .collect(Collectors.joining("/")),
                        Ids.translated(asked, this::theirs)))
                : Optional.empty();
    }

    /** The upstream's name of what was made; of what was not, its own. */
    private String theirs(String id) {
        return names.entrySet().stream()
                .filter(name -> name.getKey().endsWith("/" + id))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(id);
    }

    private static String until(String[] parts, int last) {
        return Arrays.stream(parts, FIRST, last + 1).map(part -> "/" + part).collect(Collectors.joining());
    }

    /** Whoever gets a peer, or goes into a pool, is changed too. */
    private boolean areMade(JsonNode asked, String making) {
        return asked.propertyNames().stream().allMatch(field -> {
            String kind = KINDS.get(field.replace("_", "").toLowerCase(Locale.ROOT));
            return kind == null
                    || kind.equals(making)
                    || texts(asked.path(field)).allMatch(name -> names.containsKey(kind + "/" + encoded(name)));
        });
    }

    private static Stream<String> texts(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(Made::text)
                : Stream.of(text(value)).filter(StringUtils::hasText);
    }

    /** Something may have been made: what both sides gave an id is known by that, what has none by its name. */
    synchronized void add(String path, byte[] asked, byte[] heard, byte[] theirs) {
        JsonNode ours = json(heard);
        JsonNode others = json(theirs);
        if (fields(ours, ID).findAny().isPresent()) {
            fields(ours, ID)
                    .filter(field -> isPair(ours.path(field), others.path(field)))
                    .forEach(field -> add(path, text(ours.path(field)), text(others.path(field))));
        } else {
            JsonNode named = json(asked);
            fields(named, NAME).map(field -> text(named.path(field))).forEach(name -> add(path, name, name));
        }
    }

    private void add(String path, String name, String theirs) {
        if (names.size() < MOST && !name.isEmpty()) {
            names.put(within(path) + "/" + encoded(name), encoded(theirs));
        }
    }

    /** Something is gone, and all that was in it: who makes it anew there may be somebody else. */
    synchronized void forget(String path) {
        String gone = within(path);
        names.keySet().removeIf(name -> name.equals(gone) || name.startsWith(gone + "/"));
    }

    /** Without version and project. */
    private static String within(String path) {
        String[] parts = path.split("/", 4);
        return parts.length < 4 ? "" : "/" + parts[3];
    }

    private static boolean isPair(JsonNode ours, JsonNode theirs) {
        return text(ours).equals(text(theirs)) || Ids.isId(text(ours)) && Ids.isId(text(theirs));
    }

    private static String encoded(String name) {
        return UriUtils.encode(name, UTF_8);
    }

    private static Stream<String> fields(JsonNode json, Pattern named) {
        return json.propertyNames().stream().filter(name -> named.matcher(name).matches());
    }

    private static String text(JsonNode value) {
        return value.asString("");
    }

    private static JsonNode json(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
