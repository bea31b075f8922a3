package io.github.dliemulator.admin.project;

import io.github.dliemulator.admin.StateChange;
import io.github.dliemulator.admin.journal.CreationCalls;
import io.github.dliemulator.fault.Faults;
import io.github.dliemulator.world.DeletableResources;
import io.github.dliemulator.world.DeletableResources.DeletableResource;
import io.github.dliemulator.world.ResourceRegistry;
import io.github.dliemulator.world.WorldLifecycle;
import io.github.dliemulator.world.WorldTransactions;
import io.github.dliemulator.world.Worlds;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Deletes projects that are empty. A project is not empty if it has what a finished test should have deleted: resources that clients
 * created, pending changes, or faults without effect.
 */
@Component
class EmptyProjectDeletion {

    private static final int MAX_RESOURCES = 1000;
    private static final int MAX_PENDING = 100;

    private final List<DeletableResources> resources;
    private final ResourceRegistry registry;
    private final Faults faults;
    private final CreationCalls creationCalls;
    private final Worlds worlds;
    private final WorldLifecycle lifecycle;
    private final WorldTransactions transactions;

    EmptyProjectDeletion(
            List<DeletableResources> resources,
            ResourceRegistry registry,
            Faults faults,
            CreationCalls creationCalls,
            Worlds worlds,
            WorldLifecycle lifecycle,
            WorldTransactions transactions) {
        this.resources = resources;
        this.registry = registry;
        this.faults = faults;
        this.creationCalls = creationCalls;
        this.worlds = worlds;
        this.lifecycle = lifecycle;
        this.transactions = transactions;
    }

    /**
     * Deletes a project if it is empty or does not exist. Holds the lock of the project, so no call creates a resource meanwhile.
     *
     * @return what the project has; empty if it was deleted
     */
    Optional<NotEmptyProblem> deleteEmpty(String projectId) {
        return worlds.exists(projectId)
                ? transactions.executeWithoutLock(() -> deleteLocked(projectId))
                : Optional.empty();
    }

    private Optional<NotEmptyProblem> deleteLocked(String projectId) {
        lifecycle.requireAndLock(projectId);
        NotEmptyProblem problem = check(projectId);
        if (!problem.isEmptyProject()) {
            return Optional.of(problem);
        }
        worlds.delete(projectId);
        return Optional.empty();
    }

    private NotEmptyProblem check(String projectId) {
        return NotEmptyProblem.of(
                projectId, remainingResources(projectId), pendingChanges(projectId), unusedFaults(projectId));
    }

    private List<RemainingResource> remainingResources(String projectId) {
        return resources.stream()
                .flatMap(module -> module.findAll(projectId))
                .limit(MAX_RESOURCES)
                .map(resource -> toRemainingResource(projectId, resource))
                .toList();
    }

    private RemainingResource toRemainingResource(String projectId, DeletableResource resource) {
        return RemainingResource.of(
                resource, creationCalls.find(projectId, resource.creation()).orElse(null));
    }

    private List<StateChange> pendingChanges(String projectId) {
        return registry
                .pendingChanges(projectId, worlds.findOrDefault(projectId).now())
                .stream()
                .limit(MAX_PENDING)
                .map(StateChange::of)
                .toList();
    }

    private List<FaultView> unusedFaults(String projectId) {
        return faults.list(projectId).stream()
                .filter(fault -> fault.hits() == 0)
                .map(FaultView::of)
                .toList();
    }
}
