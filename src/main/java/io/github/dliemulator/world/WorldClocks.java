package io.github.dliemulator.world;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The clocks of all worlds. */
@Component
public class WorldClocks {

    private final ReadModel readModel;
    private final WorldLifecycle lifecycle;
    private final WorldTransactions transactions;
    private final InstantSource realTime;
    private final ApplicationEventPublisher events;

    WorldClocks(
            ReadModel readModel,
            WorldLifecycle lifecycle,
            WorldTransactions transactions,
            InstantSource realTime,
            ApplicationEventPublisher events) {
        this.readModel = readModel;
        this.lifecycle = lifecycle;
        this.transactions = transactions;
        this.realTime = realTime;
        this.events = events;
    }

    /**
     * The clock of a world, or the one that it would be created with. Its virtual time is the current one.
     *
     * @throws WorldNotFoundException if there is no such world, and worlds must be created explicitly
     */
    public WorldClock findOrDefault(String projectId) {
        return find(projectId).orElseGet(() -> lifecycle.newWorld(projectId).clock());
    }

    /** The clock of a world, if that exists. Its virtual time is the current one. */
    public Optional<WorldClock> find(String projectId) {
        return readModel.findActive(projectId, realTime.instant()).map(world -> atRealTime(world.clock()));
    }

    private WorldClock atRealTime(WorldClock clock) {
        return clock.withFactor(clock.factor(), realTime.instant());
    }

    /**
     * Sets a clock, in a transaction that holds the world's lock.
     *
     * @param change gets the clock and the real time, and returns the new clock
     * @throws WorldConflictException if virtual time would go back, or beyond {@link WorldClock#MAX_TIME}
     */
    public ClockAdvance update(String projectId, BiFunction<WorldClock, Instant, WorldClock> change) {
        return transactions.executeWithoutLock(() -> {
            WorldEntity world = lifecycle.lockOrCreate(projectId);
            Instant realNow = realTime.instant();
            WorldClock before = world.clock();
            WorldClock after = change.apply(before, realNow);
            world.setClock(after);
            events.publishEvent(new ClockSet(projectId));
            return new ClockAdvance(before.now(realNow), after.now(realNow));
        });
    }

    /** The virtual times before and after a clock was set. */
    public record ClockAdvance(Instant from, Instant until) {}

    /** Advances a clock to a virtual time, unless that has passed. Joins a running transaction. */
    void advance(String projectId, Instant target) {
        update(
                projectId,
                (clock, realNow) -> clock.now(realNow).isBefore(target) ? clock.advancedTo(target, realNow) : clock);
    }
}
