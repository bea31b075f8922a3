package io.github.dliemulator.iam;

import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.polling.Polls;
import io.github.dliemulator.simulation.timeline.Resource;
import io.github.dliemulator.simulation.timeline.Resources;
import io.github.dliemulator.web.DliOperation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Sees what clients poll, where the clock of a world follows them. */
@Component
class PollWatch {

    private final Polls polls;
    private final Resources resources;

    PollWatch(Polls polls, Resources resources) {
        this.polls = polls;
        this.resources = resources;
    }

    /**
     * Counts a call that looks at something.
     *
     * @param path the variables in the call's path; but for the project, what it looks at, and nothing when that is all of a kind
     * @return whether the world's clock was moved on because of it
     */
    boolean moves(World world, DliOperation operation, Map<?, ?> path) {
        if (world.afterPolls() == null || operation.about().isEmpty()) {
            return false;
        }
        List<Resource> seen = seen(world.projectId(), operation.about(), path).toList();
        return seen.stream().anyMatch(resource -> resource.isPassingAt(world.now()))
                && polls.look(world, seen, world.afterPolls());
    }

    private Stream<Resource> seen(String projectId, String kind, Map<?, ?> path) {
        return path.entrySet().stream()
                .filter(variable -> !variable.getKey().equals("project_id"))
                .map(variable -> String.valueOf(variable.getValue()))
                .findFirst()
                .map(id -> resources.meant(projectId, kind, id))
                .orElseGet(() -> resources.meant(projectId, kind));
    }
}
