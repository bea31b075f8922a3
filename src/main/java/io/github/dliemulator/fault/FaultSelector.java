package io.github.dliemulator.fault;

import io.github.dliemulator.fault.FaultSet.ActiveFault;
import io.github.dliemulator.timeline.SeededRandom;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldTransactions;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides which faults apply to a call, and counts it. Runs in its own transaction. */
@Component
class FaultSelector {

    private final FaultCounterRepository counters;
    private final FaultDrawCounterRepository drawCounters;
    private final WorldTransactions transactions;

    FaultSelector(
            FaultCounterRepository counters, FaultDrawCounterRepository drawCounters, WorldTransactions transactions) {
        this.counters = counters;
        this.drawCounters = drawCounters;
        this.transactions = transactions;
    }

    /**
     * Checks faults in order until one applies. Those after it do not count the call.
     *
     * @param fingerprint equal for equal calls; only used by faults that draw random numbers
     */
    FaultDecision select(World entered, List<ActiveFault> candidates, String fingerprint) {
        return transactions.execute(entered, world -> {
            FaultDecision decision = FaultDecision.NONE;
            for (ActiveFault candidate : candidates) {
                if (decision.accepts(candidate.fault().kind())) {
                    decision = evaluate(world, candidate, fingerprint, decision);
                }
            }
            return decision;
        });
    }

    /** Faults that were replaced since the request entered have no counters any more, and do not apply. */
    private FaultDecision evaluate(World world, ActiveFault candidate, String fingerprint, FaultDecision previous) {
        Optional<FaultCounter> found = counters.findById(new FaultCounter.Key(
                world.projectId(), world.get(FaultSet.SETTING).revision(), candidate.index()));
        if (found.isEmpty()) {
            return previous;
        }
        FaultCounter counter = found.get();
        Fault fault = candidate.fault();
        long nth = counter.countCall();
        SeededRandom.RandomStream random = fault.isRandom()
                ? randomForCall(world, counter, fingerprint)
                : world.random().stream("fault", String.valueOf(candidate.index()), nth);
        if (!fault.isDue(nth, random)) {
            return previous;
        }
        counter.countHit();
        return previous.with(fault, random);
    }

    /** Depends on the call, so that the order of different concurrent calls does not matter. */
    private SeededRandom.RandomStream randomForCall(World world, FaultCounter counter, String fingerprint) {
        FaultDrawCounter drawCounter = findDrawCounter(world, counter, fingerprint)
                .orElseGet(() -> createDrawCounter(world, counter, fingerprint));
        return world.random().stream("fault", counter.faultIndex() + " " + fingerprint, drawCounter.increment());
    }

    private FaultDrawCounter createDrawCounter(World world, FaultCounter counter, String fingerprint) {
        if (counter.tryAddFingerprint()) {
            return drawCounters.save(new FaultDrawCounter(key(world, counter, fingerprint)));
        }
        return findDrawCounter(world, counter, FaultDrawCounter.OVERFLOW)
                .orElseGet(
                        () -> drawCounters.save(new FaultDrawCounter(key(world, counter, FaultDrawCounter.OVERFLOW))));
    }

    private Optional<FaultDrawCounter> findDrawCounter(World world, FaultCounter counter, String fingerprint) {
        return drawCounters.findById(key(world, counter, fingerprint));
    }

    private static FaultDrawCounter.Key key(World world, FaultCounter counter, String fingerprint) {
        return new FaultDrawCounter.Key(
                world.projectId(), world.get(FaultSet.SETTING).revision(), counter.faultIndex(), fingerprint);
    }
}
