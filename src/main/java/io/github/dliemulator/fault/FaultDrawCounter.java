package io.github.dliemulator.fault;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** Counts the draws of a fault for equal calls. */
@Entity
@IdClass(FaultDrawCounter.Key.class)
class FaultDrawCounter {

    /** Fingerprint of the calls that are counted together because there are too many fingerprints. */
    static final String OVERFLOW = "";

    record Key(String projectId, long revision, int faultIndex, String fingerprint) {}

    @Id
    private String projectId;

    @Id
    private long revision;

    @Id
    private int faultIndex;

    @Id
    private String fingerprint;

    private long draws;

    @SuppressWarnings("NullAway.Init")
    protected FaultDrawCounter() {}

    FaultDrawCounter(Key key) {
        this.projectId = key.projectId();
        this.revision = key.revision();
        this.faultIndex = key.faultIndex();
        this.fingerprint = key.fingerprint();
    }

    long increment() {
        return ++draws;
    }
}
