package io.github.dliemulator.world;

import io.github.dliemulator.timeline.Timeline.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Clocks that follow those who poll: whoever has looked at something unfinished often enough finds it one step further. So a
 * client that knows nothing of the emulator is done in as many polls as it takes, and not in as much time.
 */
@Component
public class PollDrivenClock {

    private final PollCounterRepository counters;
    private final WorldClocks clocks;
    private final WorldTransactions transactions;

    PollDrivenClock(PollCounterRepository counters, WorldClocks clocks, WorldTransactions transactions) {
        this.counters = counters;
        this.clocks = clocks;
        this.transactions = transactions;
    }

    /**
     * Counts a look at these resources, and moves the world's clock to the next step of one that was looked at often enough.
     *
     * @param polled what is looked at
     * @param threshold how many looks a resource takes before it goes on
     * @return whether the clock was moved
     */
    public boolean recordPoll(World entered, List<Resource> polled, int threshold) {
        return transactions.execute(entered, world -> advanceIfPolledOften(world, polled, threshold));
    }

    private boolean advanceIfPolledOften(World world, List<Resource> polled, int threshold) {
        List<Resource> transitioning = polled.stream()
                .filter(resource -> resource.isTransitioningAt(world.now()))
                .toList();
        if (transitioning.isEmpty()) {
            return false;
        }
        Optional<Instant> next = transitioning.stream()
                .filter(resource -> incrementCounter(world, resource) > threshold)
                .flatMap(resource -> resource.timeline().nextStep(world.now()).stream())
                .map(Step::from)
                .min(Instant::compareTo);
        next.ifPresent(target -> clocks.advance(world.projectId(), target));
        return next.isPresent();
    }

    private int incrementCounter(World world, Resource resource) {
        Instant since = resource.timeline().stepAt(world.now()).from();
        return counters.findById(new PollCounter.Key(world.projectId(), resource.path()))
                .orElseGet(() -> counters.save(new PollCounter(world.projectId(), resource.path(), since)))
                .increment(since);
    }
}
