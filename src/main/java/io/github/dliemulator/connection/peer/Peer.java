package io.github.dliemulator.connection.peer;

import static io.github.dliemulator.connection.peer.PeerStatus.CREATING;
import static io.github.dliemulator.connection.peer.PeerStatus.FAILED;

import io.github.dliemulator.network.Cidr;
import io.github.dliemulator.script.Outcome;
import io.github.dliemulator.timeline.SeededRandom.RandomStream;
import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.timeline.Timeline.Step;
import io.github.dliemulator.world.JsonColumn;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldConflictException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Peering of a queue or pool with the destination of a connection. Its states are scheduled when it is bound. It belongs to the
 * project of the queue or pool, which can be another one than that of the connection.
 */
@Entity
@IdClass(Peer.Key.class)
class Peer {

    record Key(String projectId, String connectionId, BindTargetType boundKind, String boundName) {}

    @Id
    private String projectId;

    @Id
    private String connectionId;

    @Id
    @Enumerated(EnumType.STRING)
    private BindTargetType boundKind;

    @Id
    private String boundName;

    private String ownerProjectId;
    private String networkId;
    private @Nullable String chosenCidr;
    private String peerId;
    private boolean initial;
    private String failure;
    private boolean held;
    private boolean waits;

    @JsonColumn
    private Timeline<PeerStatus> lifecycle;

    /** Time of the last scheduled change. Used in queries. */
    private Instant lastChangeAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Peer() {}

    /** @param initial whether it is bound by the creation of its connection */
    Peer(
            World world,
            Destination destination,
            BindTarget target,
            boolean initial,
            RandomStream random,
            Outcome<PeerStatus> outcome) {
        this.projectId = world.projectId();
        this.connectionId = destination.connectionId();
        this.boundKind = target.type();
        this.boundName = target.name();
        this.ownerProjectId = destination.projectId();
        this.networkId = destination.networkId();
        this.initial = initial;
        start(target, random, outcome);
    }

    /** Starts the peering again after it failed. */
    void retry(BindTarget target, RandomStream random, Outcome<PeerStatus> outcome) {
        this.initial = false;
        start(target, random, outcome);
    }

    private void start(BindTarget target, RandomStream random, Outcome<PeerStatus> outcome) {
        this.chosenCidr = target.cidrIsChosen() ? target.cidr().text() : null;
        this.peerId = random.uuidFor("peer id");
        this.failure = outcome.message();
        this.held = outcome.timeline().heldAt() != null;
        Instant heldFrom = target.heldFrom();
        this.waits = heldFrom != null;
        this.lifecycle =
                heldFrom == null ? outcome.timeline() : outcome.timeline().hold(heldFrom);
        this.lastChangeAt = lifecycle.lastChangeAt();
    }

    /** Holds the next transition. */
    void hold(Instant now) {
        if (!waits && lifecycle.nextStep(now).isEmpty()) {
            throw new WorldConflictException(
                    "The peering %s has no scheduled change that could be held".formatted(id()));
        }
        this.held = true;
        replaceLifecycle(lifecycle.hold(now));
    }

    /** Releases the peering. It stays paused while its queue or pool is held. */
    void release(Instant now) {
        if (!held) {
            throw new WorldConflictException("The peering %s is not held and cannot be released".formatted(id()));
        }
        this.held = false;
        replaceLifecycle(waits ? lifecycle : lifecycle.release(now));
    }

    /** Pauses the peering while its queue or pool is held. */
    void pauseForTarget(Instant now) {
        if (hasStatus(CREATING, now)) {
            this.waits = true;
            replaceLifecycle(lifecycle.hold(now));
        }
    }

    /** Resumes the peering after its queue or pool was released, unless the peering is held itself. */
    void resume(Instant now, Duration earlierBy) {
        if (hasStatus(CREATING, now)) {
            Timeline<PeerStatus> resumed = waits && !held ? lifecycle.release(now) : lifecycle;
            this.waits = false;
            replaceLifecycle(resumed.moveEarlier(now, earlierBy));
        }
    }

    /** @param message failure message, shown if the state is FAILED */
    void force(PeerStatus state, String message, Instant now) {
        if (!hasStatus(CREATING, now)) {
            throw new WorldConflictException("The peering %s is %s, and only one that is CREATING can be forced"
                    .formatted(id(), lifecycle.at(now)));
        }
        this.held = false;
        this.waits = false;
        replaceLifecycle(lifecycle.force(state, now, "forced by the Admin API"));
        this.failure = message;
    }

    private void replaceLifecycle(Timeline<PeerStatus> timeline) {
        this.lifecycle = timeline;
        this.lastChangeAt = timeline.lastChangeAt();
    }

    boolean hasStatus(PeerStatus status, Instant now) {
        return lifecycle.at(now) == status;
    }

    boolean binds(BindTargetType type, String name) {
        return boundKind == type && boundName.equals(name);
    }

    boolean isPoolPeer() {
        return boundKind == BindTargetType.POOL;
    }

    String connectionId() {
        return connectionId;
    }

    String boundName() {
        return boundName;
    }

    String displayName() {
        return boundKind.displayName(boundName);
    }

    /** The CIDR block of the queue or pool if the client chose it. It cannot change while the queue or pool is bound. */
    Optional<Cidr> chosenCidr() {
        return Optional.ofNullable(chosenCidr).map(Cidr::of);
    }

    /** ID in the Admin API. */
    String id() {
        return connectionId + "/" + boundName;
    }

    Timeline<PeerStatus> lifecycle() {
        return lifecycle;
    }

    /** Virtual time of the start of the peering. */
    Instant boundAt() {
        return lifecycle.steps().get(0).from();
    }

    PeerView toView(Instant now) {
        Step<PeerStatus> step = lifecycle.stepAt(now);
        return new PeerView(
                peerId,
                step.state(),
                boundName,
                step.state() == FAILED ? failure : "",
                step.from().toEpochMilli());
    }

    /** The peering as the queue sees it that it binds, itself or as a member of a pool. */
    QueuePeer toQueuePeer(Instant now) {
        PeerStatus status = lifecycle.at(now);
        String until =
                lifecycle.nextStep(now).map(next -> " until " + next.from()).orElse("");
        String text = "the peer of %s is %s%s".formatted(displayName(), status, until);
        return new QueuePeer(connectionId, status == PeerStatus.ACTIVE, text);
    }

    /** Whether the connection is still being created because of this peer. */
    boolean isInitialAndPending(Instant now) {
        return initial && hasStatus(CREATING, now);
    }
}
