package io.github.dliemulator.world;

import io.github.dliemulator.world.ProjectCache.Version;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs changes in a transaction that locks the row of the world first, so that changes of one world run one after the other.
 * The lock increases the revision of the world, and a change that fails does not.
 * A change is retried as a whole, at most {@value #MAX_RETRIES} times, if it could not get a lock or lost a race for a key. It
 * then sees what the other transaction wrote. A change inside another one joins its transaction and is retried with it.
 */
@Component
public class WorldTransactions {

    private static final int MAX_RETRIES = 5;

    /** Projects whose IDs have the same hash modulo this number wait for each other. */
    private static final int QUEUES = 1024;

    /** A violated unique key, and a violated foreign key of PostgreSQL and H2. Other violated constraints are defects. */
    private static final Set<String> LOST_RACE_SQL_STATES = Set.of("23505", "23503", "23506");

    private final RetryTemplate retry = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(MAX_RETRIES)
            .delay(Duration.ZERO)
            .predicate(WorldTransactions::isRetryable)
            .build());

    /** A change waits here for others of its world, and takes no connection to the database while it does. */
    private final Lock[] queues =
            Stream.generate(ReentrantLock::new).limit(QUEUES).toArray(Lock[]::new);

    private final TransactionTemplate transaction;
    private final ReadModel readModel;
    private final WorldQueries queries;
    private final WorldChanges changes;
    private final WorldLifecycle lifecycle;
    private final InstantSource realTime;

    WorldTransactions(
            PlatformTransactionManager transactionManager,
            ReadModel readModel,
            WorldQueries queries,
            WorldChanges changes,
            WorldLifecycle lifecycle,
            InstantSource realTime) {
        this.transaction = new TransactionTemplate(transactionManager);
        this.readModel = readModel;
        this.queries = queries;
        this.changes = changes;
        this.lifecycle = lifecycle;
        this.realTime = realTime;
    }

    /**
     * Runs a change of the world that a request entered, and returns its result.
     *
     * @param change gets the entered world or, if the world was replaced or its clock was set since then, the current one
     * @throws WorldNotFoundException if the world was deleted since then, and worlds must be created explicitly
     * @throws ProjectLimitException if the world was deleted since then, and no further one can be created
     */
    public <T extends @Nullable Object> T execute(World entered, Function<World, T> change) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return change.apply(lock(entered));
        }
        Lock queue = queues[Math.floorMod(entered.projectId().hashCode(), queues.length)];
        queue.lock();
        try {
            return executeWithoutLock(() -> change.apply(lock(entered)));
        } finally {
            queue.unlock();
        }
    }

    /** Runs a change as {@link #execute(World, Function)} does, without a result. */
    public void run(World entered, Consumer<World> change) {
        execute(entered, world -> {
            change.accept(world);
            return null;
        });
    }

    /**
     * Runs a change of a world that no user requests. Locks the world, and creates it if it does not exist.
     *
     * @throws WorldNotFoundException if there is no such world, and worlds must be created explicitly
     * @throws ProjectLimitException if the world cannot be created because there are as many as allowed
     */
    public void run(String projectId, Consumer<World> change) {
        runWithoutLock(() -> change.accept(lockOrCreate(projectId).toWorld(World.SYSTEM_CALLER, realTime.instant())));
    }

    /** Runs a change in a transaction, with the same retries, without locking a world: the change locks what it needs. */
    public <T extends @Nullable Object> T executeWithoutLock(Supplier<T> change) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? change.get()
                : retry.invoke(() -> transaction.execute(status -> change.get()));
    }

    /** Runs a change as {@link #executeWithoutLock} does, in a new transaction, and rolls it back. */
    public <T extends @Nullable Object> T executeAndRollBack(Supplier<T> change) {
        return retry.invoke(() -> transaction.execute(status -> {
            T result = change.get();
            status.setRollbackOnly();
            return result;
        }));
    }

    /** Runs a change as {@link #executeWithoutLock} does, without a result. */
    public void runWithoutLock(Runnable change) {
        executeWithoutLock(() -> {
            change.run();
            return null;
        });
    }

    /** Locks a world with one statement if its version is known: no other process changed it since the request entered. */
    private World lock(World entered) {
        Optional<WorldEntity> known = readModel.findKnown(entered.projectId());
        Version expected =
                known.map(WorldEntity::version).orElseGet(() -> new Version(entered.uid(), entered.revision()));
        if (expected.uid() == entered.uid() && changes.tryIncreaseRevision(entered.projectId(), expected)) {
            return known.map(world -> currentWorld(world, entered)).orElse(entered);
        }
        return currentWorld(lockOrCreate(entered.projectId()), entered);
    }

    /** The world that a request entered, if its clock has shown that time; otherwise its state now. */
    private World currentWorld(WorldEntity locked, World entered) {
        Instant realNow = realTime.instant();
        return locked.isCurrent(entered, realNow) ? entered : locked.toWorld(entered.caller(), realNow);
    }

    /**
     * Locks the world. Creates it if there is none or if it is expired. A transaction that creates it at the same time violates
     * the key, so no change runs without the lock.
     */
    private WorldEntity lockOrCreate(String projectId) {
        Optional<WorldEntity> locked =
                queries.findForUpdate(projectId).filter(world -> !world.isExpired(realTime.instant()));
        locked.ifPresent(world -> changes.increaseRevision(world, () -> queries.increaseRevision(projectId)));
        return locked.orElseGet(() -> lifecycle.create(projectId));
    }

    private static boolean isRetryable(Throwable failure) {
        return failure instanceof ConcurrencyFailureException
                || failure instanceof DuplicateKeyException
                || failure instanceof DataIntegrityViolationException violation
                        && violation.getMostSpecificCause() instanceof SQLException cause
                        && LOST_RACE_SQL_STATES.contains(cause.getSQLState());
    }
}
