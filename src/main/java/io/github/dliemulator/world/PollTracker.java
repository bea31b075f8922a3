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
     * @param pathVariables the variables in the call's path; but for the project, what it looks at, and nothing when that is all of a kind
     * @return whether the world's clock was moved on because of it
     */
    public boolean recordPoll(World world, DliOperation operation, Map<?, ?> pathVariables) {
        if (world.afterPolls() == null || operation.resourceKind().isEmpty()) {
            return false;
        }
        List<Resource> polled = findPolled(world.projectId(), operation.resourceKind(), pathVariables)
                .toList();
        return polled.stream().anyMatch(resource -> resource.isTransitioningAt(world.now()))
                && pollDrivenClock.recordPoll(world, polled, world.afterPolls());
    }

    private Stream<Resource> findPolled(String projectId, String kind, Map<?, ?> pathVariables) {
        return pathVariables.entrySet().stream()
                .filter(variable -> !variable.getKey().equals("project_id"))
                .map(variable -> String.valueOf(variable.getValue()))
                .findFirst()
                .map(id -> resources.resolve(projectId, kind, id))
                .orElseGet(() -> resources.resolve(projectId, kind));
    }
}
