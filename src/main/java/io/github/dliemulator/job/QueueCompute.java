package io.github.dliemulator.job;

import static io.github.dliemulator.timeline.Instants.max;

import io.github.dliemulator.world.World;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Computing resources of a queue. The first job starts them, also after an idle hour and a change of the CIDR block
 * (dli_03_0213).
 */
@Entity
@IdClass(QueueCompute.Key.class)
class QueueCompute {

    private static final Duration IDLE_LIMIT = Duration.ofHours(1);

    record Key(String projectId, String queueName) {}

    @Id
    private String projectId;

    @Id
    private String queueName;

    private Instant firstJobAt;
    private Instant requestedAt;
    private long startMillis;
    private @Nullable Instant warmAt;
    private boolean released;

    @SuppressWarnings("NullAway.Init")
    protected QueueCompute() {}

    /** The resources of a queue whose first job was just submitted. They are not started yet. */
    QueueCompute(World world, String queueName) {
        this.projectId = world.projectId();
        this.queueName = queueName;
        this.firstJobAt = world.now();
        this.requestedAt = world.now();
        this.released = true;
    }

    /** Whether a job that is submitted now has to start them. */
    boolean isCold(Instant now, Instant lastJobEnd) {
        return released || warmAt != null && now.isAfter(max(warmAt, lastJobEnd).plus(IDLE_LIMIT));
    }

    void start(Instant now, Duration duration) {
        this.requestedAt = now;
        this.startMillis = duration.toMillis();
        this.warmAt = null;
        this.released = false;
    }

    void release() {
        this.released = true;
    }

    /**
     * The time from which they run jobs.
     *
     * @param queueReadyAt virtual time from which the queue is available; null if that is not known
     * @return null if that is not known
     */
    @Nullable
    Instant updateWarmAt(@Nullable Instant queueReadyAt, Instant now) {
        if (warmAt == null || warmAt.isAfter(now)) {
            this.warmAt =
                    queueReadyAt == null ? null : max(requestedAt, queueReadyAt).plusMillis(startMillis);
        }
        return warmAt == null || queueReadyAt == null ? null : max(warmAt, queueReadyAt);
    }

    Instant firstJobAt() {
        return firstJobAt;
    }
}
