package io.github.dliemulator.upstream.drift;

import io.github.dliemulator.upstream.drift.Difference.Kind;
import io.github.dliemulator.upstream.recording.Sighting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares two answers of one meaning. Ids may differ as long as the same ones stand for each other; dates may differ; states of
 * resources are compared as sequences elsewhere, since they depend on when one looks.
 */
final class Comparison {

    private static final Pattern ID_NAME = Pattern.compile("id|.*(_id|Id)");

    private static final Pattern KEY = Pattern.compile("name|.*(_name|Name)|key");

    /** 13 digits, or ISO 8601. */
    private static final Pattern DATE =
            Pattern.compile("1[0-9]{12}|[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}:[0-9]{2}.*)?");

    private final Ids ids;
    private final List<Difference> differences = new ArrayList<>();

    private Comparison(Ids ids) {
        this.ids = ids;
    }

    static List<Difference> of(JsonNode ours, JsonNode theirs, Ids ids) {
        Comparison comparison = new Comparison(ids);
        comparison.compare("$", "", ours, theirs);
        return comparison.differences;
    }

    private void compare(String path, String name, JsonNode ours, JsonNode theirs) {
        if (ours.isObject() && theirs.isObject()) {
            compareFields(path, ours, theirs);
        } else if (ours.isArray() && theirs.isArray()) {
            compareItems(path, name, ours, theirs);
        } else if (!ours.getNodeType().equals(theirs.getNodeType())) {
            differences.add(new Difference(Kind.TYPE, path, ours, theirs));
        } else if (!ours.equals(theirs) && !isSame(name, ours, theirs)) {
            differences.add(new Difference(Kind.VALUE, path, ours, theirs));
        }
    }

    private void compareFields(String path, JsonNode ours, JsonNode theirs) {
        Set<String> names = new TreeSet<>(ours.propertyNames());
        names.addAll(theirs.propertyNames());
        for (String name : names) {
            boolean isState = name.equals(Sighting.STATUS) && Sighting.hasState(ours) && Sighting.hasState(theirs);
            if (!isState) {
                compareBoth(path + "." + name, name, ours.get(name), theirs.get(name));
            }
        }
    }

    private void compareBoth(String path, String name, @Nullable JsonNode ours, @Nullable JsonNode theirs) {
        if (ours != null && theirs != null) {
            compare(path, name, ours, theirs);
        } else {
            Kind kind = ours == null ? Kind.ONLY_UPSTREAM : Kind.ONLY_EMULATOR;
            differences.add(new Difference(kind, path, ours, theirs));
        }
    }

    /** What has a name is compared with its namesake, wherever it stands. */
    private void compareItems(String path, String name, JsonNode ours, JsonNode theirs) {
        Map<String, JsonNode> here = byKey(ours);
        Map<String, JsonNode> there = byKey(theirs);
        Set<String> keys = new TreeSet<>(here.keySet());
        keys.addAll(there.keySet());
        keys.forEach(key -> compareBoth(path + "[*]", name, here.get(key), there.get(key)));
    }

    private static Map<String, JsonNode> byKey(JsonNode items) {
        Map<String, JsonNode> byKey = new LinkedHashMap<>();
        int place = 0;
        for (JsonNode item : items) {
            String key = key(item, "#" + place++);
            byKey.put(byKey.containsKey(key) ? "#" + place : key, item);
        }
        return byKey;
    }

    private static String key(JsonNode item, String place) {
        return StreamSupport.stream(item.propertyNames().spliterator(), false)
                .filter(name -> KEY.matcher(name).matches() && item.get(name).isString())
                .findFirst()
                .map(name -> item.get(name).stringValue())
                .orElse(place);
    }

    private boolean isSame(String name, JsonNode ours, JsonNode theirs) {
        String one = ours.asString("");
        String other = theirs.asString("");
        boolean dates = DATE.matcher(one).matches() && DATE.matcher(other).matches();
        boolean numbered = ours.isNumber() && ID_NAME.matcher(name).matches();
        boolean named = ours.isString()
                && (Ids.isId(one) && Ids.isId(other) || ID_NAME.matcher(name).matches());
        return dates || numbered || named && ids.match(one, other) || ours.isString() && isSameText(one, other);
    }

    /** Texts in which ids are told. */
    private boolean isSameText(String ours, String theirs) {
        return ids.toUpstream(ours).equals(theirs);
    }
}
