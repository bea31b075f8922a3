package io.github.dliemulator.fault;

import static java.util.stream.Collectors.toMap;

import io.github.dliemulator.fault.FaultSet.ActiveFault;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldSetting;
import io.github.dliemulator.world.WorldTransactions;
import io.github.dliemulator.world.Worlds;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The faults of all worlds. */
@Component
public class Faults {

    private final Worlds worlds;
    private final FaultSelector selector;
    private final FaultCounterRepository counters;
    private final FaultDrawCounterRepository drawCounters;
    private final WorldTransactions transactions;

    Faults(
            Worlds worlds,
            FaultSelector selector,
            FaultCounterRepository counters,
            FaultDrawCounterRepository drawCounters,
            WorldTransactions transactions) {
        this.worlds = worlds;
        this.selector = selector;
        this.counters = counters;
        this.drawCounters = drawCounters;
        this.transactions = transactions;
    }

    @Bean
    static WorldSetting<FaultSet> faultSetting() {
        return FaultSet.SETTING;
    }

    /** Decides which faults apply to a call. Accesses the database only if a fault matches. */
    public FaultDecision select(World world, FaultTarget target) {
        List<ActiveFault> candidates = world.get(FaultSet.SETTING).matching(target, world.now());
        if (candidates.isEmpty()) {
            return FaultDecision.NONE;
        }
        boolean needsFingerprint =
                candidates.stream().anyMatch(candidate -> candidate.fault().isRandom());
        return selector.select(
                world, candidates, needsFingerprint ? target.fingerprint().get() : "");
    }

    /** Replaces the faults of a world, and resets their counters, in one transaction. */
    public void replace(String projectId, List<Fault> faults) {
        transactions.run(projectId, world -> {
            FaultSet faultSet = world.get(FaultSet.SETTING).withFaults(faults, world.now());
            worlds.set(projectId, FaultSet.SETTING, faultSet);
            counters.deleteByProjectId(projectId);
            drawCounters.deleteByProjectId(projectId);
            faultSet.faults()
                    .forEach(activeFault ->
                            counters.save(new FaultCounter(projectId, faultSet.revision(), activeFault.index())));
        });
    }

    /**
     * Fault with its counters.
     *
     * @param calls number of requests that it matched and that no earlier fault applied to
     * @param hits number of requests into which the fault was injected
     */
    public record FaultStatistics(ActiveFault activeFault, long calls, long hits) {

        private static FaultStatistics of(ActiveFault activeFault, @Nullable FaultCounter counter) {
            return counter == null
                    ? new FaultStatistics(activeFault, 0, 0)
                    : new FaultStatistics(activeFault, counter.calls(), counter.hits());
        }
    }

    public List<FaultStatistics> list(String projectId) {
        FaultSet faultSet = worlds.findOrDefault(projectId).get(FaultSet.SETTING);
        Map<Integer, FaultCounter> countersByIndex =
                counters.findByProjectIdAndRevision(projectId, faultSet.revision()).stream()
                        .collect(toMap(FaultCounter::faultIndex, counter -> counter));
        return faultSet.faults().stream()
                .map(activeFault -> FaultStatistics.of(activeFault, countersByIndex.get(activeFault.index())))
                .toList();
    }
}
