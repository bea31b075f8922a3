package io.github.dliemulator.upstream.recording;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A resource's state, as an answer of DLI shows it: of connections, of the peers in them, and of elastic resource pools. Queues
 * show none.
 *
 * @param resource as the operator's door calls it, for example {@code peer/{connection id}/{queue}}
 */
public record Sighting(String resource, String state) {

    public static final String STATUS = "status";

    /** All that an answer shows, in its order. */
    public static List<Sighting> in(String answer) {
        List<Sighting> sightings = new ArrayList<>();
        try {
            look(JsonMapper.shared().readTree(answer), null, sightings);
        } catch (JacksonException e) {
            return List.of();
        }
        return sightings;
    }

    /** Whether this is a resource, whose status says how far it has come. */
    public static boolean hasState(JsonNode json) {
        return json.has(STATUS) && json.get(STATUS).isString() && resource(json, "") != null;
    }

    private static void look(JsonNode json, @Nullable String connection, List<Sighting> sightings) {
        String within = json.has("available_queue_info") && json.has("id")
                ? json.get("id").asString("")
                : connection;
        if (hasState(json)) {
            String resource = String.valueOf(resource(json, within));
            sightings.add(new Sighting(resource, json.get(STATUS).stringValue()));
        }
        json.forEach(child -> look(child, within, sightings));
    }

    private static @Nullable String resource(JsonNode json, @Nullable String connection) {
        if (json.has("available_queue_info")) {
            return "connection/" + connection;
        }
        if (connection != null && json.has("peer_id") && json.has("name")) {
            return "peer/" + connection + "/" + json.get("name").asString("");
        }
        return json.has("elastic_resource_pool_name")
                ? "pool/" + json.get("elastic_resource_pool_name").asString("")
                : null;
    }
}
