package io.github.dliemulator.simulation;

import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.simulation.chance.Dice;
import io.github.dliemulator.simulation.chance.Timing;
import io.github.dliemulator.simulation.fault.FaultList;
import io.github.dliemulator.simulation.routing.Routing;
import io.github.dliemulator.simulation.script.Playbook;
import io.github.dliemulator.simulation.script.Scripts;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** The row from which every request's {@link World} is made. */
@Entity
@Table(name = "world")
class StoredWorld {

    @Id
    private String projectId;

    private long seed;

    @Embedded
    private WorldClock clock;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Timing timing;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable Playbook scripts;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable FaultList faults;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable Routing routing;

    private @Nullable Instant expiresAt;

    private long incarnation;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected StoredWorld() {}

    StoredWorld(String projectId, Beginning beginning) {
        this(projectId, World.anotherIncarnation(), beginning);
    }

    private StoredWorld(String projectId, long incarnation, Beginning beginning) {
        this.projectId = projectId;
        this.incarnation = incarnation;
        this.seed = beginning.seed();
        this.clock = beginning.clock();
        this.timing = beginning.timing();
        this.expiresAt = beginning.expiresAt();
    }

    /** As it was read. */
    StoredWorld(
            String projectId,
            long incarnation,
            Beginning asItIs,
            @Nullable Playbook scripts,
            @Nullable FaultList faults,
            @Nullable Routing routing) {
        this(projectId, incarnation, asItIs);
        this.scripts = scripts;
        this.faults = faults;
        this.routing = routing;
    }

    /** As which it would begin if it began as it is. */
    Beginning asBeginning() {
        return new Beginning(seed, clock, timing, expiresAt);
    }

    void goOnAs(Beginning other) {
        this.seed = other.seed();
        this.clock = other.clock();
        this.timing = other.timing();
        this.expiresAt = other.expiresAt();
    }

    String projectId() {
        return projectId;
    }

    /** The usual beginning, with the end that this world has. */
    Beginning anew(Beginning usual) {
        return new Beginning(usual.seed(), usual.clock(), usual.timing(), expiresAt);
    }

    /** Whether this is the world that somebody has entered before, and none that took its place. */
    boolean is(long entered) {
        return incarnation == entered;
    }

    boolean isOver(Instant realNow) {
        return expiresAt != null && !realNow.isBefore(expiresAt);
    }

    World seenBy(String caller, Instant realNow) {
        return new World(
                projectId,
                caller,
                clock.now(realNow),
                clock.afterPolls(),
                new Dice(seed, projectId),
                timing,
                new Scripts(List.of(), scripts()),
                faults(),
                routing,
                incarnation);
    }

    Playbook scripts() {
        return requireNonNullElse(scripts, Playbook.NONE);
    }

    void setScripts(Playbook scripts) {
        this.scripts = scripts;
    }

    Worlds.Summary summary(Instant realNow) {
        return new Worlds.Summary(projectId, seed, clock.now(realNow), expiresAt);
    }

    WorldClock clock() {
        return clock;
    }

    void setClock(WorldClock clock) {
        this.clock = clock;
    }

    FaultList faults() {
        return requireNonNullElse(faults, FaultList.NONE);
    }

    void setFaults(FaultList faults) {
        this.faults = faults;
    }

    @Nullable
    Routing routing() {
        return routing;
    }

    void setRouting(Routing routing) {
        this.routing = routing;
    }

    void setTiming(Timing timing) {
        this.timing = timing;
    }
}
