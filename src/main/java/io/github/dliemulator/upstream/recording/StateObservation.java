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
public record StateObservation(String resource, String state) {

    public static final String STATUS_FIELD = "status";

    /** All that an answer shows, in its order. */
    public static List<StateObservation> parse(String answer) {
        List<StateObservation> observations = new ArrayList<>();
        try {
            collect(JsonMapper.shared().readTree(answer), null, observations);
        } catch (JacksonException e) {
            return List.of();
        }
        return observations;
    }

    /** Whether this is a resource, whose status says how far it has come. */
    public static boolean hasState(JsonNode json) {
        return json.has(STATUS_FIELD) && json.get(STATUS_FIELD).isString() && resource(json, "") != null;
    }

    private static void collect(JsonNode json, @Nullable String connection, List<StateObservation> observations) {
        String connectionId = json.has("available_queue_info") && json.has("id")
                ? json.get("id").asString("")
                : connection;
        if (hasState(json)) {
            String resource = String.valueOf(resource(json, connectionId));
            observations.add(
                    new StateObservation(resource, json.get(STATUS_FIELD).stringValue()));
        }
        json.forEach(child -> collect(child, connectionId, observations));
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
