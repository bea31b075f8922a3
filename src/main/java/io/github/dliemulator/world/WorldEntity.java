package io.github.dliemulator.world;

import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.timeline.SeededRandom;
import io.github.dliemulator.timeline.Timing;
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

    @SuppressWarnings("NullAway.Init")
    protected WorldEntity() {}

    /** A new world without settings. */
    WorldEntity(String projectId, WorldSpec spec) {
        this(projectId, World.newUid(), spec, null);
    }

    /** A world with the values of its row. */
    WorldEntity(String projectId, long uid, WorldSpec spec, @Nullable WorldSettings settings) {
        this.projectId = projectId;
        this.uid = uid;
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
                uid);
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
