package io.github.dliemulator.connection.peer;

import static io.github.dliemulator.connection.peer.PeerStatus.CREATING;

import io.github.dliemulator.network.Cidr;
import io.github.dliemulator.simulation.RefusedException;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.chance.Dice.Die;
import io.github.dliemulator.simulation.script.Fate;
import io.github.dliemulator.simulation.timeline.Timeline;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * One queue's or pool's peering with a connection's destination. Its course is decided when it is bound. It belongs to the
 * project of the queue, which the connection may have been granted to.
 */
@Entity
@IdClass(Peer.Key.class)
class Peer {

    record Key(String projectId, String connectionId, BoundKind boundKind, String boundName) {}

    @Id
    private String projectId;

    @Id
    private String connectionId;

    @Id
    @Enumerated(EnumType.STRING)
    private BoundKind boundKind;

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

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Timeline<PeerStatus> lifecycle;

    /** From when on nothing more happens by itself, where a query can see it. */
    private Instant settledAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Peer() {}

    /** @param initial whether it is bound while its connection is created */
    Peer(World world, Destination destination, Bound bound, boolean initial, Die die, Fate<PeerStatus> fate) {
        this.projectId = world.projectId();
        this.connectionId = destination.connectionId();
        this.boundKind = bound.kind();
        this.boundName = bound.name();
        this.ownerProjectId = destination.projectId();
        this.networkId = destination.networkId();
        this.initial = initial;
        begin(bound, die, fate);
    }

    /** Begins the peering anew after it failed; by then its connection has long been created. */
    void retry(Bound bound, Die die, Fate<PeerStatus> fate) {
        this.initial = false;
        begin(bound, die, fate);
    }

    private void begin(Bound bound, Die die, Fate<PeerStatus> fate) {
        this.chosenCidr = bound.cidrIsChosen() ? bound.cidr().text() : null;
        this.peerId = die.uuid("peer id");
        this.failure = fate.message();
        this.held = fate.timeline().heldAt() != null;
        Instant heldFrom = bound.heldFrom();
        this.waits = heldFrom != null;
        this.lifecycle = heldFrom == null ? fate.timeline() : fate.timeline().hold(heldFrom);
        this.settledAt = lifecycle.settledAt();
    }

    /** Stops before its next step. */
    void hold(Instant now) {
        if (!waits && lifecycle.next(now).isEmpty()) {
            throw new RefusedException("There is no step before the peering %s".formatted(id()));
        }
        this.held = true;
        become(lifecycle.hold(now));
    }

    /** Goes on, unless what it waits for is held, too. */
    void release(Instant now) {
        if (!held) {
            throw new RefusedException("The peering %s is not held".formatted(id()));
        }
        this.held = false;
        become(waits ? lifecycle : lifecycle.release(now));
    }

    /** Stands still while what it waits for is held. */
    void waitOn(Instant now) {
        if (is(CREATING, now)) {
            this.waits = true;
            become(lifecycle.hold(now));
        }
    }

    /** What it waits for goes on, and so does the peering, unless it is held itself. */
    void goOn(Instant now, Duration sooner) {
        if (is(CREATING, now)) {
            Timeline<PeerStatus> going = waits && !held ? lifecycle.release(now) : lifecycle;
            this.waits = false;
            become(going.sooner(now, sooner));
        }
    }

    /** @param message what it says should it have failed */
    void force(PeerStatus state, String message, Instant now) {
        if (!is(CREATING, now)) {
            throw new RefusedException("The peering %s is %s, and only one that is CREATING can be forced"
                    .formatted(id(), lifecycle.at(now)));
        }
        this.held = false;
        this.waits = false;
        become(lifecycle.forced(state, now, "forced by the operator"));
        this.failure = message;
    }

    private void become(Timeline<PeerStatus> course) {
        this.lifecycle = course;
        this.settledAt = course.settledAt();
    }

    boolean is(PeerStatus status, Instant now) {
        return lifecycle.at(now) == status;
    }

    boolean binds(BoundKind kind, String name) {
        return boundKind == kind && boundName.equals(name);
    }

    boolean isOfPool() {
        return boundKind == BoundKind.POOL;
    }

    String connectionId() {
        return connectionId;
    }

    String name() {
        return boundName;
    }

    String title() {
        return boundKind.title(boundName);
    }

    /** The addresses of what it binds, if somebody chose them; they stay as long as it is bound. */
    Optional<Cidr> chosenCidr() {
        return Optional.ofNullable(chosenCidr).map(Cidr::of);
    }

    /** As the operator names it. */
    String id() {
        return connectionId + "/" + boundName;
    }

    Timeline<PeerStatus> lifecycle() {
        return lifecycle;
    }

    /** Whether the connection counts as being created because of this peer. */
    boolean delaysItsConnection(Instant now) {
        return initial && is(CREATING, now);
    }
}
