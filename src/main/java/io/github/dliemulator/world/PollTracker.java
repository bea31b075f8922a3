package io.github.dliemulator.world;

import io.github.dliemulator.web.DliOperation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Sees what clients poll, where the clock of a world follows them. */
@Component
public class PollTracker {

    private final PollDrivenClock pollDrivenClock;
    private final ResourceRegistry resources;

    PollTracker(PollDrivenClock pollDrivenClock, ResourceRegistry resources) {
        this.pollDrivenClock = pollDrivenClock;
        this.resources = resources;
    }

    /**
     * Counts a call that looks at something.
     *
     * @param pathVariables variables of the request's path
     * @return whether the world's clock was moved on because of it
     */
    public boolean recordPoll(World world, DliOperation operation, Map<?, ?> pathVariables) {
        if (world.afterPolls() == null || operation.resourceKind().isEmpty()) {
            return false;
        }
        List<Resource> polled =
                findPolled(world.projectId(), operation, pathVariables).toList();
        return polled.stream().anyMatch(resource -> resource.isTransitioningAt(world.now()))
                && pollDrivenClock.recordPoll(world, polled, world.afterPolls());
    }

    private Stream<Resource> findPolled(String projectId, DliOperation operation, Map<?, ?> pathVariables) {
        Object id = pathVariables.get(operation.resourceVariable());
        return id == null
                ? resources.resolve(projectId, operation.resourceKind())
                : resources.resolve(projectId, operation.resourceKind(), String.valueOf(id));
    }
}
