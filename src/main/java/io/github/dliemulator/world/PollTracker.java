package io.github.dliemulator.world;

import io.github.dliemulator.web.DliOperation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the resources that a request polls, for worlds with a poll-driven clock. */
@Component
public class PollTracker {

    private final PollDrivenClock pollDrivenClock;
    private final ResourceRegistry resources;

    PollTracker(PollDrivenClock pollDrivenClock, ResourceRegistry resources) {
        this.pollDrivenClock = pollDrivenClock;
        this.resources = resources;
    }

    /**
     * Counts a request that reads resources.
     *
     * @param resourceId ID of the resource that is read; empty for all of the operation's kind
     * @return whether the clock was advanced
     */
    public boolean recordPoll(World world, DliOperation operation, Optional<String> resourceId) {
        if (world.afterPolls() == null || operation.resourceKind().isEmpty()) {
            return false;
        }
        List<Resource> polled = findPolled(world.projectId(), operation.resourceKind(), resourceId)
                .toList();
        return polled.stream().anyMatch(resource -> resource.isTransitioningAt(world.now()))
                && pollDrivenClock.recordPoll(world, polled, world.afterPolls());
    }

    /** The resource with the ID; all resources of the kind if there is no ID. */
    private Stream<Resource> findPolled(String projectId, String kind, Optional<String> resourceId) {
        return resourceId
                .map(id -> resources.resolve(projectId, kind, id))
                .orElseGet(() -> resources.resolve(projectId, kind));
    }
}
