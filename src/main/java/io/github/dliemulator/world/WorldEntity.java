package io.github.dliemulator.world;

import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.timeline.SeededRandom;
import io.github.dliemulator.timeline.Timing;
import io.github.dliemulator.world.ProjectCache.Version;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Database row of a world. Each request creates its {@link World} from it. */
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

    /** Null if no setting has a value. */
    @JsonColumn
    private @Nullable WorldSettings settings;

    private @Nullable Instant expiresAt;

    private long uid;

    /** Number of changes. */
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected WorldEntity() {}

    /** A new world without settings. */
    WorldEntity(String projectId, WorldSpec spec) {
        this(projectId, new Version(World.newUid(), 0), spec, null);
    }

    /** A world with the values of its row. */
    WorldEntity(String projectId, Version version, WorldSpec spec, @Nullable WorldSettings settings) {
        this.projectId = projectId;
        this.uid = version.uid();
        this.revision = version.revision();
        this.seed = spec.seed();
        this.clock = spec.clock();
        this.timing = spec.timing();
        this.expiresAt = spec.expiresAt();
        this.settings = settings;
    }

    /** The specification of a world that continues this one. */
    WorldSpec toSpec() {
        return new WorldSpec(seed, clock, timing, expiresAt);
    }

    /** Replaces everything except the settings and the identity. */
    void applySpec(WorldSpec spec) {
        this.seed = spec.seed();
        this.clock = spec.clock();
        this.timing = spec.timing();
        this.expiresAt = spec.expiresAt();
    }

    String projectId() {
        return projectId;
    }

    /** The specification of a world that replaces this one on a reset: the defaults with the same expiry. */
    WorldSpec resetSpec(WorldSpec defaults) {
        return new WorldSpec(defaults.seed(), defaults.clock(), defaults.timing(), expiresAt);
    }

    Version version() {
        return new Version(uid, revision);
    }

    /** Counts a change of this row. */
    void increaseRevision() {
        revision++;
    }

    /** This world after a change that did not change its row. */
    WorldEntity nextRevision() {
        return new WorldEntity(projectId, version().next(), toSpec(), settings);
    }

    /** Whether this is the world that a request entered, and its clock has shown the time at which it did. */
    boolean isCurrent(World entered, Instant realNow) {
        return uid == entered.uid() && clock.hasShown(entered.now(), realNow);
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
                settings(),
                uid,
                revision);
    }

    WorldSettings settings() {
        return requireNonNullElse(settings, WorldSettings.EMPTY);
    }

    <T> void set(WorldSetting<T> setting, T value) {
        this.settings = settings().with(setting, value);
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

    void setTiming(Timing timing) {
        this.timing = timing;
    }
}
