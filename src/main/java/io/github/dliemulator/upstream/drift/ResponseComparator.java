package io.github.dliemulator.upstream.drift;

import io.github.dliemulator.upstream.drift.Difference.Kind;
import io.github.dliemulator.upstream.recording.StateReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares the responses of the emulator (ours) and the upstream (theirs). IDs may differ if each of ours always corresponds to
 * the same one of theirs. Dates may differ. States of resources
 * depend on the time of the call, so they are compared as sequences, see {@link ObservedResource}.
 */
final class ResponseComparator {

    private static final Pattern ID_FIELD = Pattern.compile("id|.*(_id|Id)");

    private static final Pattern NAME_FIELD = Pattern.compile("name|.*(_name|Name)|key");

    /** Milliseconds since 1970, or ISO 8601. */
    private static final Pattern DATE =
            Pattern.compile("1[0-9]{12}|[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}:[0-9]{2}.*)?");

    private final IdMapping idMapping;
    private final Predicate<JsonNode> hasState;
    private final List<Difference> differences = new ArrayList<>();

    private ResponseComparator(IdMapping idMapping, Predicate<JsonNode> hasState) {
        this.idMapping = idMapping;
        this.hasState = hasState;
    }

    /** @param hasState whether a JSON object shows the state of a resource, which is not compared */
    static List<Difference> compare(JsonNode ours, JsonNode theirs, IdMapping idMapping, Predicate<JsonNode> hasState) {
        ResponseComparator comparator = new ResponseComparator(idMapping, hasState);
        comparator.compare("$", "", ours, theirs);
        return comparator.differences;
    }

    private void compare(String path, String name, JsonNode ours, JsonNode theirs) {
        if (ours.isObject() && theirs.isObject()) {
            compareFields(path, ours, theirs);
        } else if (ours.isArray() && theirs.isArray()) {
            compareArrays(path, name, ours, theirs);
        } else if (!ours.getNodeType().equals(theirs.getNodeType())) {
            differences.add(new Difference(Kind.TYPE, path, ours, theirs));
        } else if (!ours.equals(theirs) && !isEquivalent(name, ours, theirs)) {
            differences.add(new Difference(Kind.VALUE, path, ours, theirs));
        }
    }

    private void compareFields(String path, JsonNode ours, JsonNode theirs) {
        Set<String> names = new TreeSet<>(ours.propertyNames());
        names.addAll(theirs.propertyNames());
        for (String name : names) {
            boolean isState = name.equals(StateReader.STATUS_FIELD) && hasState.test(ours) && hasState.test(theirs);
            if (!isState) {
                compareOptional(path + "." + name, name, ours.get(name), theirs.get(name));
            }
        }
    }

    private void compareOptional(String path, String name, @Nullable JsonNode ours, @Nullable JsonNode theirs) {
        if (ours != null && theirs != null) {
            compare(path, name, ours, theirs);
        } else {
            Kind kind = ours == null ? Kind.ONLY_UPSTREAM : Kind.ONLY_EMULATOR;
            differences.add(new Difference(kind, path, ours, theirs));
        }
    }

    /** Compares items of the same name. Items without a name are compared by position. */
    private void compareArrays(String path, String name, JsonNode ours, JsonNode theirs) {
        Map<String, JsonNode> oursByKey = byKey(ours);
        Map<String, JsonNode> theirsByKey = byKey(theirs);
        Set<String> keys = new TreeSet<>(oursByKey.keySet());
        keys.addAll(theirsByKey.keySet());
        keys.forEach(key -> compareOptional(path + "[*]", name, oursByKey.get(key), theirsByKey.get(key)));
    }

    private static Map<String, JsonNode> byKey(JsonNode items) {
        Map<String, JsonNode> byKey = new LinkedHashMap<>();
        int index = 0;
        for (JsonNode item : items) {
            String key = key(item, "#" + index++);
            byKey.put(byKey.containsKey(key) ? "#" + index : key, item);
        }
        return byKey;
    }

    private static String key(JsonNode item, String index) {
        return StreamSupport.stream(item.propertyNames().spliterator(), false)
                .filter(name ->
                        NAME_FIELD.matcher(name).matches() && item.get(name).isString())
                .findFirst()
                .map(name -> item.get(name).stringValue())
                .orElse(index);
    }

    private boolean isEquivalent(String name, JsonNode ours, JsonNode theirs) {
        String one = ours.asString("");
        String other = theirs.asString("");
        boolean areDates = DATE.matcher(one).matches() && DATE.matcher(other).matches();
        boolean areNumericIds = ours.isNumber() && ID_FIELD.matcher(name).matches();
        boolean areIds = ours.isString()
                && (IdMapping.isId(one) && IdMapping.isId(other)
                        || ID_FIELD.matcher(name).matches());
        boolean areEqualDecimals = ours.isFloatingPointNumber()
                && theirs.isFloatingPointNumber()
                && ours.decimalValue().compareTo(theirs.decimalValue()) == 0;
        return areDates
                || areEqualDecimals
                || areNumericIds
                || areIds && idMapping.matchOrLink(one, other)
                || ours.isString() && isEquivalentText(one, other);
    }

    /** Whether texts are equal once the IDs in them are mapped. */
    private boolean isEquivalentText(String ours, String theirs) {
        return idMapping.toUpstream(ours).equals(theirs);
    }
}
