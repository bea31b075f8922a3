package io.github.dliemulator.simulation.fault;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** How many calls one fault was about, and how many it struck. It is there from the beginning, so that each call can wait for its turn. */
@Entity
@IdClass(FaultCount.Key.class)
class FaultCount {

    private static final int MOST_SUBJECTS = 10_000;

    record Key(String projectId, long edition, int place) {}

    @Id
    private String projectId;

    @Id
    private long edition;

    @Id
    private int place;

    private long calls;

    private long hits;

    private int subjects;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected FaultCount() {}

    FaultCount(String projectId, long edition, int place) {
        this.projectId = projectId;
        this.edition = edition;
        this.place = place;
    }

    long call() {
        return ++calls;
    }

    void hit() {
        hits++;
    }

    /** Whether one more subject can be counted for itself; if so, it is. */
    boolean takesSubject() {
        return subjects < MOST_SUBJECTS && ++subjects > 0;
    }

    int place() {
        return place;
    }

    long calls() {
        return calls;
    }

    long hits() {
        return hits;
    }
}
