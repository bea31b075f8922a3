package io.github.dliemulator.world;

import io.github.dliemulator.fault.Fault;
import io.github.dliemulator.fault.FaultSet;
import io.github.dliemulator.script.Script;
import io.github.dliemulator.script.ScriptSet;
import io.github.dliemulator.timeline.Timing;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every project's world; one that is not there yet begins when it is first asked for. */
@Component
public class Worlds {

    private static final Pattern PROJECT_ID = Pattern.compile("[0-9A-Za-z]{1,64}"); // dli_02_0194

    private final WorldRepository worlds;
    private final WorldQueries queries;
    private final WorldLifecycle lifecycle;
    private final WorldTransactions transactions;
    private final WorldProperties properties;
    private final InstantSource realTime;

    Worlds(
            WorldRepository worlds,
            WorldQueries queries,
            WorldLifecycle lifecycle,
            WorldTransactions transactions,
            WorldProperties properties,
            InstantSource realTime) {
        this.worlds = worlds;
        this.queries = queries;
        this.lifecycle = lifecycle;
        this.transactions = transactions;
        this.properties = properties;
        this.realTime = realTime;
    }

    /** Whether this may be a project's id: 1 to 64 letters and digits. */
    public static boolean isProjectId(String text) {
        return PROJECT_ID.matcher(text).matches();
    }

    /**
     * The world as it is at this moment.
     *
     * @throws WorldConflictException when there are as many worlds as there may be
     * @throws WorldNotFoundException when only those are there that were created, and this one was not
     */
    public World findOrCreate(String projectId) {
        return findOrCreate(projectId, World.SYSTEM_CALLER);
    }

    /** The same, as the user {@code caller} finds it. */
    public World findOrCreate(String projectId, String caller) {
        return findOrCreateEntity(projectId).toWorld(caller, realTime.instant());
    }

    /**
     * A world in short.
     *
     * @param projectId its project
     * @param now what its clock says
     * @param expiresAt when it is over, in real time; null when it stays
     */
    public record Summary(
            String projectId,
            long seed,
            Instant now,
            @Nullable Instant expiresAt) {}

    public List<Summary> findAll() {
        Instant realNow = realTime.instant();
        return worlds.findAllByOrderByProjectId().stream()
                .filter(world -> !world.isExpired(realNow))
                .map(world -> world.summary(realNow))
                .toList();
    }

    /** How a world begins that nobody has asked anything special of. */
    public WorldSpec defaultSpec() {
        return properties.defaultSpec(realTime.instant());
    }

    /**
     * Begins a world in its own way.
     *
     * @throws WorldConflictException when it is there already, or there are as many worlds as there may be
     */
    public Summary create(String projectId, WorldSpec spec) {
        return transactions
                .executeWithoutLock(() -> lifecycle.create(projectId, spec))
                .summary(realTime.instant());
    }

    /** Deletes a world and its data, in one transaction. The next use of the project creates it again, or is rejected if worlds must be created explicitly. */
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

    /** The clock as it stands at this moment: its world time is now. */
    public WorldClock clock(String projectId) {
        return rebasedClock(findOrCreateEntity(projectId));
    }

    /** The same of a world that is there; others do not begin. */
    public Optional<WorldClock> findClock(String projectId) {
        return queries.findActive(projectId, realTime.instant()).map(this::rebasedClock);
    }

    private WorldClock rebasedClock(WorldEntity world) {
        return world.clock().withFactor(world.clock().factor(), realTime.instant());
    }

    /** How long changes take in a world that begins. */
    public Timing defaultTiming() {
        return properties.timing();
    }

    /** From now on, changes take as long as {@code timing} says; those that began before keep their course. */
    public void setTiming(String projectId, Timing timing) {
        update(projectId, world -> world.setTiming(timing));
    }

    /** Who answers which calls of a world that is there, where somebody has said so. */
    public Optional<Routing> routing(String projectId) {
        return queries.findActive(projectId, realTime.instant()).map(WorldEntity::routing);
    }

    /** From now on calls are answered so. */
    public void setRouting(String projectId, Routing routing) {
        update(projectId, world -> world.setRouting(routing));
    }

    /** From now on these scripts decide on the changes that begin. */
    public ScriptSet setScripts(String projectId, List<Script> scripts) {
        return update(projectId, world -> world.setScripts(world.scripts().withScripts(scripts)))
                .scripts();
    }

    /** From now on this goes wrong with calls. Within a change, which has more to do. */
    @Transactional(propagation = Propagation.MANDATORY)
    public FaultSet setFaults(String projectId, List<Fault> faults) {
        WorldEntity world = lockOrCreateEntity(projectId);
        world.setFaults(world.faults().withFaults(faults, world.clock().now(realTime.instant())));
        return world.faults();
    }

    /**
     * Sets the clock.
     *
     * @param update what becomes of the clock, told what real time says
     * @throws WorldConflictException when that would turn world time back, or beyond its end
     */
    public ClockAdvance updateClock(String projectId, BiFunction<WorldClock, Instant, WorldClock> update) {
        return transactions.executeWithoutLock(() -> {
            WorldEntity world = lockOrCreateEntity(projectId);
            Instant realNow = realTime.instant();
            WorldClock before = world.clock();
            WorldClock after = update.apply(before, realNow);
            world.setClock(after);
            return new ClockAdvance(before.now(realNow), after.now(realNow));
        });
    }

    /** The world time that a move of the clock passed over. */
    public record ClockAdvance(Instant from, Instant until) {}

    /**
     * Lets nobody else change a world until the change is over in which this is called, for who has entered it before.
     *
     * @return whether it is there, and none that took its place
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lock(String projectId, long uid) {
        return worlds.findForUpdateByProjectId(projectId)
                .filter(world -> world.hasUid(uid))
                .isPresent();
    }

    /** Within a change that holds this world: moves its clock to an instant, unless it is beyond that already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void advanceClock(String projectId, Instant target) {
        Instant realNow = realTime.instant();
        worlds.findForUpdateByProjectId(projectId)
                .filter(world -> world.clock().now(realNow).isBefore(target))
                .ifPresent(world -> world.setClock(world.clock().advancedTo(target, realNow)));
    }

    /**
     * Within a change: takes away what there is of a world, for another that is put in its place whole.
     *
     * @return when that which was there would have been over
     * @throws WorldConflictException when there are as many worlds as there may be
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public @Nullable Instant deleteExisting(String projectId) {
        return lifecycle.deleteExisting(projectId);
    }

    /** @throws WorldConflictException when this world is there, and not over */
    public void requireAbsent(String projectId) {
        lifecycle.requireAbsent(projectId);
    }

    /** Within the change that put a world in its place: lets it differ from what it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Summary updateSpec(String projectId, UnaryOperator<WorldSpec> customizer) {
        WorldEntity world = lockOrCreateEntity(projectId);
        world.applySpec(customizer.apply(world.toSpec()));
        return world.summary(realTime.instant());
    }

    /** Whether this world is there, and not over. */
    public boolean exists(String projectId) {
        return queries.findActive(projectId, realTime.instant()).isPresent();
    }

    private WorldEntity findOrCreateEntity(String projectId) {
        return queries.findActive(projectId, realTime.instant())
                .orElseGet(() -> transactions.executeWithoutLock(() -> lifecycle.findOrCreate(projectId)));
    }

    private WorldEntity update(String projectId, Consumer<WorldEntity> change) {
        return transactions.executeWithoutLock(() -> {
            WorldEntity world = lockOrCreateEntity(projectId);
            change.accept(world);
            return world;
        });
    }

    private WorldEntity lockOrCreateEntity(String projectId) {
        return worlds.findActiveForUpdate(projectId, realTime.instant()).orElseGet(() -> lifecycle.insert(projectId));
    }
}
