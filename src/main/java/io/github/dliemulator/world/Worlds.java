package io.github.dliemulator.world;

import io.github.dliemulator.timeline.Timing;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The worlds of all projects. The first use of a project creates its world, unless worlds must be created explicitly. */
@Component
public class Worlds {

    private static final Pattern PROJECT_ID = Pattern.compile("[0-9A-Za-z]{1,64}"); // dli_02_0194

    private final WorldRepository worlds;
    private final WorldQueries queries;
    private final ReadModel readModel;
    private final WorldLifecycle lifecycle;
    private final WorldTransactions transactions;
    private final WorldProperties properties;
    private final InstantSource realTime;

    Worlds(
            WorldRepository worlds,
            WorldQueries queries,
            ReadModel readModel,
            WorldLifecycle lifecycle,
            WorldTransactions transactions,
            WorldProperties properties,
            InstantSource realTime) {
        this.worlds = worlds;
        this.queries = queries;
        this.readModel = readModel;
        this.lifecycle = lifecycle;
        this.transactions = transactions;
        this.properties = properties;
        this.realTime = realTime;
    }

    /** Whether a text has the form of a project ID: 1 to 64 letters and digits. */
    public static boolean isProjectId(String text) {
        return PROJECT_ID.matcher(text).matches();
    }

    /**
     * The current state of a world for a change that no user requests.
     *
     * @throws ProjectLimitException if a world would have to be created, and there are as many as allowed
     * @throws WorldNotFoundException if there is no such world, and worlds must be created explicitly
     */
    public World findOrCreate(String projectId) {
        return findOrCreate(projectId, World.SYSTEM_CALLER);
    }

    /** The current state of a world for a request of the user {@code caller}, as {@link #findOrCreate(String)}. */
    public World findOrCreate(String projectId, String caller) {
        return readModel
                .findActive(projectId, realTime.instant())
                .orElseGet(() -> transactions.executeWithoutLock(() -> lifecycle.findOrCreate(projectId)))
                .toWorld(caller, realTime.instant());
    }

    /**
     * The current state of a world. If it does not exist, the state that it would be created with; it is not created.
     *
     * @throws WorldNotFoundException if there is no such world, and worlds must be created explicitly
     */
    public World findOrDefault(String projectId) {
        return findOrDefault(projectId, World.SYSTEM_CALLER);
    }

    /**
     * The current state of a world for a request of the user {@code caller}. If the world does not exist, the transaction of the
     * request creates it, so that a rejected request creates none.
     *
     * @throws WorldNotFoundException if there is no such world, and worlds must be created explicitly
     */
    public World findOrDefault(String projectId, String caller) {
        return find(projectId, caller)
                .orElseGet(() -> lifecycle.newWorld(projectId).toWorld(caller, realTime.instant()));
    }

    /** The current state of a world; nothing if it does not exist or is expired. */
    public Optional<World> find(String projectId) {
        return find(projectId, World.SYSTEM_CALLER);
    }

    /** The current state of a world for a request of the user {@code caller}, as {@link #find(String)}. */
    public Optional<World> find(String projectId, String caller) {
        Instant realNow = realTime.instant();
        return readModel.findActive(projectId, realNow).map(world -> world.toWorld(caller, realNow));
    }

    /**
     * Reads a world that does not exist yet, in the transaction that creates it: if the read fails, the world is not created.
     *
     * @param missing the world as {@link #findOrDefault(String, String)} returned it
     * @param read gets the created world, or the one that another request has created meanwhile
     * @throws ProjectLimitException if there are as many worlds as allowed
     */
    public <T extends @Nullable Object> T createFor(World missing, Function<World, T> read) {
        return transactions.executeWithoutLock(() -> {
            WorldEntity world = lifecycle.findOrCreate(missing.projectId());
            worlds.flush();
            return read.apply(world.toWorld(missing.caller(), realTime.instant()));
        });
    }

    /** Whether a world exists and is not expired. */
    public boolean exists(String projectId) {
        return readModel.findActive(projectId, realTime.instant()).isPresent();
    }

    /**
     * A project with its main properties.
     *
     * @param now its virtual time
     * @param expiresAt the real time at which it is deleted; null if it does not expire
     */
    public record Summary(
            String projectId,
            long seed,
            Instant now,
            @Nullable Instant expiresAt) {}

    /** Summaries of all worlds that are not expired, ordered by project ID. */
    public List<Summary> findAll() {
        Instant realNow = realTime.instant();
        return worlds.findAllByOrderByProjectId().stream()
                .filter(world -> !world.isExpired(realNow))
                .map(world -> world.summary(realNow))
                .toList();
    }

    /** The specification of worlds that are created by their first use. */
    public WorldSpec defaultSpec() {
        return properties.defaultSpec(realTime.instant());
    }

    /**
     * Creates a world.
     *
     * @throws WorldConflictException if it exists
     * @throws ProjectLimitException if there are as many worlds as allowed
     */
    public Summary create(String projectId, WorldSpec spec) {
        return transactions
                .executeWithoutLock(() -> lifecycle.create(projectId, spec))
                .summary(realTime.instant());
    }

    /** Deletes a world and its data, in one transaction. */
    public void delete(String projectId) {
        transactions.runWithoutLock(() -> lifecycle.delete(projectId));
    }

    /**
     * Deletes a world's data and restores the default settings, in one transaction. The world keeps its expiry.
     *
     * @throws WorldNotFoundException if there is no such world, and worlds must be created explicitly
     */
    public void reset(String projectId) {
        transactions.runWithoutLock(() -> lifecycle.reset(projectId));
    }

    /** Sets the timing of changes that start from now on; those that started before keep their timelines. */
    public void setTiming(String projectId, Timing timing) {
        update(projectId, world -> world.setTiming(timing));
    }

    /** Sets the value of a setting. Joins a running transaction. */
    public <T> void set(String projectId, WorldSetting<T> setting, T value) {
        update(projectId, world -> world.set(setting, value));
    }

    private void update(String projectId, Consumer<WorldEntity> change) {
        transactions.runWithoutLock(() -> change.accept(lifecycle.lockOrCreate(projectId)));
    }

    /**
     * Locks a world until the running transaction ends.
     *
     * @param uid identity of the world that a request entered
     * @return whether the world exists and has this identity
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lock(String projectId, long uid) {
        return queries.findForUpdate(projectId)
                .filter(row -> row.version().uid() == uid)
                .isPresent();
    }
}
