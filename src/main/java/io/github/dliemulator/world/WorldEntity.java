package io.github.dliemulator.world;

import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.fault.FaultSet;
import io.github.dliemulator.script.EffectiveScripts;
import io.github.dliemulator.script.ScriptSet;
import io.github.dliemulator.timeline.SeededRandom;
import io.github.dliemulator.timeline.Timing;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The row from which every request's {@link World} is made. */
@Entity
@Table(name = "world")
class WorldEntity {

    @Id
    private String projectId;

    private long seed;

    @Embedded
    private WorldClock clock;

    @JsonColumn
    private Timing timing;

    @JsonColumn
    private @Nullable ScriptSet scripts;

    @JsonColumn
    private @Nullable FaultSet faults;

    @JsonColumn
    private @Nullable Routing routing;

    private @Nullable Instant expiresAt;

    private long uid;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected WorldEntity() {}

    WorldEntity(String projectId, WorldSpec spec) {
        this(projectId, World.newUid(), spec);
    }

    private WorldEntity(String projectId, long uid, WorldSpec spec) {
        this.projectId = projectId;
        this.uid = uid;
        this.seed = spec.seed();
        this.clock = spec.clock();
        this.timing = spec.timing();
        this.expiresAt = spec.expiresAt();
    }

    /** As it was read. */
    WorldEntity(
            String projectId,
            long uid,
            WorldSpec spec,
            @Nullable ScriptSet scripts,
            @Nullable FaultSet faults,
            @Nullable Routing routing) {
        this(projectId, uid, spec);
        this.scripts = scripts;
        this.faults = faults;
        this.routing = routing;
    }

    /** As which it would begin if it began as it is. */
    WorldSpec toSpec() {
        return new WorldSpec(seed, clock, timing, expiresAt);
    }

    void applySpec(WorldSpec spec) {
        this.seed = spec.seed();
        this.clock = spec.clock();
        this.timing = spec.timing();
        this.expiresAt = spec.expiresAt();
    }

    String projectId() {
        return projectId;
    }

    /** The usual beginning, with the end that this world has. */
    WorldSpec restartSpec(WorldSpec defaults) {
        return new WorldSpec(defaults.seed(), defaults.clock(), defaults.timing(), expiresAt);
    }

    /** Whether this is the world that somebody has entered before, and none that took its place. */
    boolean hasUid(long expected) {
        return uid == expected;
    }

    boolean isExpired(Instant realNow) {
        return expiresAt != null && !realNow.isBefore(expiresAt);
    }

    World toWorld(String caller, Instant realNow) {
        return new World(
                projectId,
                caller,
                clock.now(realNow),
                clock.afterPolls(),
                new SeededRandom(seed, projectId),
                timing,
                new EffectiveScripts(List.of(), scripts()),
                faults(),
                routing,
                uid);
    }

    ScriptSet scripts() {
        return requireNonNullElse(scripts, ScriptSet.NONE);
    }

    void setScripts(ScriptSet scripts) {
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

    FaultSet faults() {
        return requireNonNullElse(faults, FaultSet.NONE);
    }

    void setFaults(FaultSet faults) {
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
