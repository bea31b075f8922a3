package io.github.dliemulator.simulation.polling;

import io.github.dliemulator.simulation.AtomicChange;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.Worlds;
import io.github.dliemulator.simulation.timeline.Resource;
import io.github.dliemulator.simulation.timeline.Timeline.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Clocks that follow those who poll: whoever has looked at something unfinished often enough finds it one step further. So a
 * client that knows nothing of the emulator is done in as many polls as it takes, and not in as much time.
 */
@Component
public class Polls {

    private final PollRepository polls;
    private final Worlds worlds;

    Polls(PollRepository polls, Worlds worlds) {
        this.polls = polls;
        this.worlds = worlds;
    }

    /**
     * Counts a look at these resources, and moves the world's clock to the next step of one that was looked at often enough.
     *
     * @param seen what is looked at
     * @param enough how many looks a resource takes before it goes on
     * @return whether the clock was moved
     */
    @AtomicChange
    public boolean look(World world, List<Resource> seen, int enough) {
        List<Resource> unfinished = seen.stream()
                .filter(resource -> resource.isPassingAt(world.now()))
                .toList();
        if (unfinished.isEmpty()) {
            return false;
        }
        Optional<Instant> next = unfinished.stream()
                .filter(resource -> count(world, resource) > enough)
                .flatMap(resource -> resource.course().next(world.now()).stream())
                .map(Step::from)
                .min(Instant::compareTo);
        next.ifPresent(target -> worlds.moveOn(world.projectId(), target));
        return next.isPresent();
    }

    private int count(World world, Resource resource) {
        Instant since = resource.course().stepAt(world.now()).from();
        return polls.findById(new Poll.Key(world.projectId(), resource.path()))
                .orElseGet(() -> polls.save(new Poll(world.projectId(), resource.path(), since)))
                .look(since);
    }
}
