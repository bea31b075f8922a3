package io.github.dliemulator.world;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;

/** Counts the polls of one resource in a transitional state. */
@Entity
@IdClass(PollCounter.Key.class)
class PollCounter {

    record Key(String projectId, String resource) {}

    @Id
    private String projectId;

    @Id
    private String resource;

    /** Virtual time at which the polled state began. */
    private Instant since;

    private int polls;

    @SuppressWarnings("NullAway.Init")
    protected PollCounter() {}

    PollCounter(String projectId, String resource, Instant since) {
        this.projectId = projectId;
        this.resource = resource;
        this.since = since;
    }

    /** Counts a poll, and returns the number of polls of this state. */
    int increment(Instant since) {
        polls = this.since.equals(since) ? polls + 1 : 1;
        this.since = since;
        return polls;
    }
}
