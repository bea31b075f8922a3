package io.github.dliemulator.testcontainers.project;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A resource with its timeline.
 *
 * @param kind for example {@code queue}, {@code pool}, {@code connection} or {@code peer}
 * @param id unique among the resources of its kind
 * @param name display name; the ID if it has none
 * @param state current state
 * @param since virtual time at which the state began
 * @param reason reason of the state
 * @param next next state; empty if there is none, or if the resource is held
 * @param timeline past, current and scheduled states
 */
public record Resource(
        String kind,
        String id,
        String name,
        String state,
        Instant since,
        String reason,
        Optional<Step> next,
        List<Step> timeline) {

    /** State of a deleted connection, which the cloud still returns. */
    static final String DELETED = "DELETED";

    /**
     * A state that a resource is in for some time.
     *
     * @param from virtual time at which the state begins
     */
    public record Step(Instant from, String state, String reason) {

        static Step of(Fields json) {
            return new Step(
                    json.instant("from"),
                    json.text("state"),
                    json.optionalText("reason").orElse(""));
        }
    }

    static Resource of(Fields json) {
        return new Resource(
                json.text("kind"),
                json.text("id"),
                json.optionalText("name").orElseGet(() -> json.text("id")),
                json.text("state"),
                json.instant("since"),
                json.optionalText("reason").orElse(""),
                json.object("next").map(Step::of),
                json.objects("timeline").stream().map(Step::of).toList());
    }

    /** Returns kind and ID, for example {@code queue/etl}. */
    public String path() {
        return kind + "/" + id;
    }
}
