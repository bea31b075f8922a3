package io.github.dliemulator.job;

import io.github.dliemulator.world.BackgroundChange;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldTransactions;
import io.github.dliemulator.world.Worlds;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changes the worlds of runs, unless they were replaced meanwhile. */
@Component
class RunWorlds {

    private final Worlds worlds;
    private final WorldTransactions transactions;
    private final ApplicationEventPublisher events;

    RunWorlds(Worlds worlds, WorldTransactions transactions, ApplicationEventPublisher events) {
        this.worlds = worlds;
        this.transactions = transactions;
        this.events = events;
    }

    /** The world of a run; nothing if it was deleted or replaced. */
    Optional<World> find(RunKey key) {
        return worlds.find(key.projectId()).filter(key::isIn);
    }

    /**
     * Changes the world of a run in a transaction that locks it.
     *
     * @param caller user who makes the change; empty for the emulator
     * @return nothing if the world was deleted or replaced
     */
    <T> Optional<T> change(RunKey key, String caller, Function<World, Optional<T>> change) {
        Optional<World> entered =
                caller.isEmpty() ? worlds.find(key.projectId()) : worlds.find(key.projectId(), caller);
        Optional<T> result = entered.filter(key::isIn)
                .flatMap(world -> transactions.execute(
                        world, locked -> key.isIn(locked) ? change.apply(locked) : Optional.<T>empty()));
        events.publishEvent(new BackgroundChange(key.projectId()));
        return result;
    }
}
