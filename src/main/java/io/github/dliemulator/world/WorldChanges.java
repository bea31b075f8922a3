package io.github.dliemulator.world;

import io.github.dliemulator.world.ProjectCache.Version;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Entities that the running transaction changes, by project. When it has committed, the {@link ReadModel} takes it over. */
@Component
public class WorldChanges {

    private final ReadModel readModel;
    private final WorldQueries queries;

    WorldChanges(ReadModel readModel, WorldQueries queries) {
        this.readModel = readModel;
        this.queries = queries;
    }

    /** Notes that all rows of an entity in a project may have changed. */
    public void touchAll(String projectId, Class<?> entity) {
        touch(projectId, entity, WorldChange.ALL_ROWS);
    }

    /** Notes that a row was inserted, changed or deleted. */
    void touch(String projectId, Class<?> entity, Object key) {
        of(projectId).touch(entity, key);
    }

    /** Notes that any row of a project may have changed, as when it is created, restored or deleted. */
    public void replace(String projectId) {
        of(projectId).setReplaced();
    }

    /**
     * Increases the revision of a world whose row the transaction has locked; only once in a transaction.
     *
     * @param increase increases the revision in the row
     */
    void increaseRevision(WorldEntity locked, Runnable increase) {
        WorldChange change = of(locked.projectId());
        if (change.needsRevision()) {
            change.setLocked(locked.version());
            increase.run();
        }
    }

    /** Locks a world and increases its revision if it has this version, and the transaction has not done so before. */
    boolean tryIncreaseRevision(String projectId, Version expected) {
        WorldChange change = of(projectId);
        boolean increased = change.needsRevision() && queries.tryIncreaseRevision(projectId, expected);
        if (increased) {
            change.setLocked(expected);
        }
        return increased;
    }

    /** The projects that the transaction changes without the lock of their worlds, in the order of their IDs. */
    List<String> findUnlocked() {
        return TransactionSynchronizationManager.getResource(this) instanceof TransactionChanges changes
                ? changes.byProject.entrySet().stream()
                        .filter(change -> change.getValue().isUnlocked())
                        .map(Map.Entry::getKey)
                        .toList()
                : List.of();
    }

    private WorldChange of(String projectId) {
        if (TransactionSynchronizationManager.getResource(this) instanceof TransactionChanges changes) {
            return changes.of(projectId);
        }
        TransactionChanges started = new TransactionChanges();
        TransactionSynchronizationManager.bindResource(this, started);
        TransactionSynchronizationManager.registerSynchronization(started);
        return started.of(projectId);
    }

    private final class TransactionChanges implements TransactionSynchronization {

        private final Map<String, WorldChange> byProject = new TreeMap<>();

        private WorldChange of(String projectId) {
            return byProject.computeIfAbsent(projectId, id -> new WorldChange());
        }

        /** Runs before the response is sent. A commit whose result is unknown counts as done. */
        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(WorldChanges.this);
            if (status == STATUS_COMMITTED) {
                readModel.apply(byProject);
            } else if (status == STATUS_UNKNOWN) {
                byProject.keySet().forEach(readModel::drop);
            }
        }
    }
}
