package io.github.dliemulator.upstream.recording;

import io.github.dliemulator.world.ResourceKind;
import io.github.dliemulator.world.ResourceRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the states of resources from responses of DLI. The {@link ResourceKind.ApiForm} of a kind says which fields show it. */
@Component
public class StateReader {

    public static final String STATUS_FIELD = "status";

    private final ResourceRegistry resources;

    StateReader(ResourceRegistry resources) {
        this.resources = resources;
    }

    /**
     * State of a resource in a response.
     *
     * @param resource kind and ID, for example {@code peer/<connection ID>/<queue>}
     */
    public record StateObservation(String resource, String state) {}

    private record ShownResource(ResourceKind kind, String id) {}

    /** All states in a response, in their order; none if it is not JSON. */
    List<StateObservation> read(String response) {
        try {
            return read(JsonMapper.shared().readTree(response));
        } catch (JacksonException e) {
            return List.of();
        }
    }

    /** All states in a response, in their order. */
    public List<StateObservation> read(JsonNode response) {
        List<StateObservation> observations = new ArrayList<>();
        collect(response, null, observations);
        return observations;
    }

    private void collect(JsonNode json, @Nullable ShownResource parent, List<StateObservation> observations) {
        Optional<ShownResource> shown = kindsShownBy(json)
                .flatMap(kind -> shownResource(kind, json, parent).stream())
                .findFirst();
        shown.filter(resource -> hasStatus(json))
                .ifPresent(resource -> observations.add(new StateObservation(
                        resource.kind() + "/" + resource.id(),
                        json.get(STATUS_FIELD).stringValue())));
        ShownResource parentOfChildren = shown.orElse(parent);
        json.forEach(child -> collect(child, parentOfChildren, observations));
    }

    /** A part is only known within the JSON object of its whole. */
    private static Optional<ShownResource> shownResource(
            ResourceKind kind, JsonNode json, @Nullable ShownResource parent) {
        String id = json.get(kind.apiForm().idField()).asString("");
        if (kind.partOf() == null) {
            return Optional.of(new ShownResource(kind, id));
        }
        return parent != null && parent.kind().equals(kind.partOf())
                ? Optional.of(new ShownResource(kind, parent.id() + "/" + id))
                : Optional.empty();
    }

    /** Whether a JSON object shows the state of a resource in the field {@value #STATUS_FIELD}. */
    public boolean hasState(JsonNode json) {
        return hasStatus(json) && kindsShownBy(json).findAny().isPresent();
    }

    private static boolean hasStatus(JsonNode json) {
        return json.has(STATUS_FIELD) && json.get(STATUS_FIELD).isString();
    }

    private Stream<ResourceKind> kindsShownBy(JsonNode json) {
        return resources.kinds().stream()
                .filter(kind -> !kind.apiForm().markerField().isEmpty())
                .filter(kind -> json.has(kind.apiForm().markerField())
                        && json.has(kind.apiForm().idField()));
    }
}
