package io.github.dliemulator.simulation.fault;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** How often a fault has drawn for calls that say the same. */
@Entity
@IdClass(FaultDraw.Key.class)
class FaultDraw {

    /** Stands for all that came after as many as are counted for themselves. */
    static final String THE_REST = "";

    record Key(String projectId, long edition, int place, String subject) {}

    @Id
    private String projectId;

    @Id
    private long edition;

    @Id
    private int place;

    @Id
    private String subject;

    private long draws;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected FaultDraw() {}

    FaultDraw(Key key) {
        this.projectId = key.projectId();
        this.edition = key.edition();
        this.place = key.place();
        this.subject = key.subject();
    }

    long next() {
        return ++draws;
    }
}
