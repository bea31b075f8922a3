package io.github.dliemulator.job;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Run of a job on the engine that has not ended. */
@Entity
@IdClass(SqlJob.Key.class)
class EngineRun {

    @Id
    private String projectId;

    @Id
    private String jobId;

    private long minMillis;
    private @Nullable String owner;

    @SuppressWarnings("NullAway.Init")
    protected EngineRun() {}

    /** @param minTime virtual time that it takes at least */
    EngineRun(SqlJob.Key key, Duration minTime) {
        this.projectId = key.projectId();
        this.jobId = key.jobId();
        this.minMillis = minTime.toMillis();
    }

    SqlJob.Key key() {
        return new SqlJob.Key(projectId, jobId);
    }

    Duration minTime() {
        return Duration.ofMillis(minMillis);
    }

    /** The emulator that runs it; null if none has begun. */
    @Nullable
    String owner() {
        return owner;
    }

    /** Notes that an emulator runs it, so that no other one does. Needs the lock of the world. */
    void claim(String emulator) {
        if (owner != null) {
            throw new IllegalStateException("The run of the job %s is claimed already".formatted(jobId));
        }
        this.owner = emulator;
    }
}
