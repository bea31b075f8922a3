package io.github.dliemulator.world;

import io.github.dliemulator.timeline.Timeline.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Advances the clock of a world when a client polls a transitional resource. So a client that does not know the emulator needs a
 * number of polls until the change is done, and no waiting.
 */
@Component
public class PollDrivenClock {

    private final PollCounterRepository counters;
    private final WorldClocks clocks;
    private final WorldTransactions transactions;
    private final RealTimeWork work;

    PollDrivenClock(
            PollCounterRepository counters, WorldClocks clocks, WorldTransactions transactions, RealTimeWork work) {
        this.counters = counters;
        this.clocks = clocks;
        this.transactions = transactions;
        this.work = work;
    }

    /**
     * Counts a poll of these resources. If one had more polls in its state than allowed, advances the clock to its next transition.
     * The clock stops at an earlier start of work in real time, and stands while such work is under way.
     *
     * @param threshold number of polls of a state before the clock advances
     * @return whether the clock was advanced
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
        if (next.isEmpty() || work.isUnderWay(world.projectId())) {
            return false;
        }
        Instant target = next.get();
        clocks.advance(
                world.projectId(),
                work.nextStart(world.projectId(), world.now(), target).orElse(target));
        return true;
    }

    private int incrementCounter(World world, Resource resource) {
        Instant since = resource.timeline().stepAt(world.now()).from();
        return counters.findById(new PollCounter.Key(world.projectId(), resource.path()))
                .orElseGet(() -> counters.save(new PollCounter(world.projectId(), resource.path(), since)))
                .increment(since);
    }
}
