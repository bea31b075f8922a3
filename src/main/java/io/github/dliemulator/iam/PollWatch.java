package io.github.dliemulator.iam;

import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.polling.Polls;
import io.github.dliemulator.simulation.timeline.Goal;
import io.github.dliemulator.simulation.timeline.Resource;
import io.github.dliemulator.web.DliOperation;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Sees what clients poll, where the clock of a world follows them. */
@Component
class PollWatch {

    private final Polls polls;

    PollWatch(Polls polls) {
        this.polls = polls;
    }

    /**
     * Counts a call that looks at something.
     *
     * @param path the variables in the call's path; but for the project, what it looks at, and nothing when that is all of a kind
     * @return whether the world's clock was moved on because of it
     */
    boolean moves(World world, DliOperation operation, Map<?, ?> path) {
        return world.afterPolls() != null
                && !operation.polls().isEmpty()
                && polls.look(world, seen(operation.polls(), path), world.afterPolls());
    }

    private static Predicate<Resource> seen(String kind, Map<?, ?> path) {
        return path.entrySet().stream()
                .filter(variable -> !variable.getKey().equals("project_id"))
                .map(variable -> String.valueOf(variable.getValue()))
                .findFirst()
                .map(id -> Goal.about(kind, id))
                .orElseGet(() -> Goal.about(kind));
    }
}
