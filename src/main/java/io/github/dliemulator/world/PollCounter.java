package io.github.dliemulator.world;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;

/** How often one resource was looked at while it was not finished. */
@Entity
@IdClass(PollCounter.Key.class)
class PollCounter {

    record Key(String projectId, String resource) {}

    @Id
    private String projectId;

    @Id
    private String resource;

    /** When the state began that was looked at. */
    private Instant since;

    private int polls;

    @SuppressWarnings("NullAway.Init")
    protected PollCounter() {}

    PollCounter(String projectId, String resource, Instant since) {
        this.projectId = projectId;
        this.resource = resource;
        this.since = since;
    }

    /** Counts one more look; another state is counted from the beginning. */
    int increment(Instant since) {
        polls = this.since.equals(since) ? polls + 1 : 1;
        this.since = since;
        return polls;
    }
}
