package io.github.dliemulator.fault;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** Counts the requests that a fault matched and those into which it was injected. Created together with the fault. */
@Entity
@IdClass(FaultCounter.Key.class)
class FaultCounter {

    private static final int MAX_FINGERPRINTS = 10_000;

    record Key(String projectId, long revision, int faultIndex) {}

    @Id
    private String projectId;

    @Id
    private long revision;

    @Id
    private int faultIndex;

    private long calls;

    private long hits;

    private int fingerprints;

    @SuppressWarnings("NullAway.Init")
    protected FaultCounter() {}

    FaultCounter(String projectId, long revision, int faultIndex) {
        this.projectId = projectId;
        this.revision = revision;
        this.faultIndex = faultIndex;
    }

    long countCall() {
        return ++calls;
    }

    void countHit() {
        hits++;
    }

    /** Counts a new fingerprint; returns false, without counting it, if the maximum is reached. */
    boolean tryAddFingerprint() {
        return fingerprints < MAX_FINGERPRINTS && ++fingerprints > 0;
    }

    int faultIndex() {
        return faultIndex;
    }

    /** Number of requests that the fault matched. */
    long calls() {
        return calls;
    }

    /** Number of requests into which the fault was injected. */
    long hits() {
        return hits;
    }
}
