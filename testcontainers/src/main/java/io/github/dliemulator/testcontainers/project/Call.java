package io.github.dliemulator.testcontainers.project;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A call of the journal. Secrets are replaced by {@code ***}.
 *
 * @param number unique in the emulator; later calls have larger numbers
 * @param at virtual time
 * @param duration real time until the response
 * @param operation name of the operation in the vendor SDK, for example {@code CreateQueue}; empty if there is none
 * @param status HTTP status of the response
 * @param resource kind and ID, or {@code queue/*} for all of a kind; empty if the call concerns none
 * @param fault kinds of the faults that were applied
 * @param ignoredFields request fields that the emulator ignored: of the body as JSON pointers, of the query as {@code ?name}
 * @param request body as JSON; empty if it was empty, not JSON or too long for the journal
 * @param response body as JSON; empty under the same conditions
 * @param before states before a call that may change them, by resource
 * @param after states after such a call
 */
public record Call(
        long number,
        Instant at,
        Duration duration,
        String operation,
        String method,
        String path,
        int status,
        Optional<String> resource,
        Optional<String> fault,
        List<String> ignoredFields,
        Optional<String> request,
        Optional<String> response,
        Map<String, String> before,
        Map<String, String> after) {

    private static final Set<String> STATE_FIELDS = Set.of("status", "state");

    static Call of(Fields json) {
        return new Call(
                json.number("number"),
                json.instant("at"),
                json.optionalText("duration").map(Duration::parse).orElse(Duration.ZERO),
                json.optionalText("operation").orElse(""),
                json.text("method"),
                json.text("path"),
                (int) json.number("status"),
                json.optionalText("resource"),
                json.optionalText("fault"),
                json.texts("ignoredFields"),
                body(json, "request"),
                body(json, "response"),
                states(json, "before"),
                states(json, "after"));
    }

    private static Optional<String> body(Fields json, String name) {
        return Optional.ofNullable(json.members().get(name)).map(Json::write);
    }

    private static Map<String, String> states(Fields json, String name) {
        return json.object(name).map(Fields::members).orElse(Map.of()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, state -> String.valueOf(state.getValue())));
    }

    /** Whether the call succeeded. */
    public boolean isSuccessful() {
        return status / 100 == 2;
    }

    /**
     * Returns the states that the response shows: the values of the fields {@code status} and {@code state}. If an object has parts with
     * states, only those count: a connection is ACTIVE from its creation on, but its peerings are not.
     */
    public Set<String> shownStates() {
        return response.map(Json::parse).map(Call::statesIn).orElse(Set.of());
    }

    private static Set<String> statesIn(Object value) {
        Set<String> states = new LinkedHashSet<>();
        if (value instanceof List<?> elements) {
            elements.forEach(element -> states.addAll(statesIn(element)));
        } else if (value instanceof Map<?, ?> members) {
            members.values().forEach(member -> states.addAll(statesIn(member)));
            if (states.isEmpty()) {
                STATE_FIELDS.stream()
                        .map(members::get)
                        .filter(String.class::isInstance)
                        .forEach(state -> states.add((String) state));
            }
        }
        return states;
    }

    boolean deletes(String kindAndId) {
        return isSuccessful()
                && before.containsKey(kindAndId)
                && after.getOrDefault(kindAndId, Resource.DELETED).equals(Resource.DELETED);
    }

    @Override
    public String toString() {
        return "call %d %s%s at %s (status %d)"
                .formatted(
                        number,
                        operation.isEmpty() ? method + " " + path : operation,
                        resource.map(" of %s"::formatted).orElse(""),
                        at,
                        status);
    }
}
