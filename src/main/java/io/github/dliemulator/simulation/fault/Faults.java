package io.github.dliemulator.simulation.fault;

import static java.util.stream.Collectors.toMap;

import io.github.dliemulator.simulation.AtomicChange;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.Worlds;
import io.github.dliemulator.simulation.fault.FaultList.Lasting;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What shall go wrong in each world. */
@Component
public class Faults {

    /** The request attribute that tells the kinds of what has struck a call, for example {@code error}. */
    public static final String ATTRIBUTE = "io.github.dliemulator.fault";

    private final Worlds worlds;
    private final FaultCounting counting;
    private final FaultCountRepository counts;
    private final FaultDrawRepository draws;

    Faults(Worlds worlds, FaultCounting counting, FaultCountRepository counts, FaultDrawRepository draws) {
        this.worlds = worlds;
        this.counting = counting;
        this.counts = counts;
        this.draws = draws;
    }

    /** What goes wrong with this call. Where no fault is about it, that costs nothing. */
    public Strike strike(World world, Call call) {
        List<Lasting> candidates = world.faults().about(call, world.now());
        if (candidates.isEmpty()) {
            return Strike.NONE;
        }
        boolean drawn =
                candidates.stream().anyMatch(candidate -> candidate.fault().isDrawn());
        return counting.strike(world, candidates, drawn ? call.subject().get() : "");
    }

    /** From now on, this shall go wrong and nothing else; all is counted from the beginning. */
    @AtomicChange
    public void replace(String projectId, List<Fault> faults) {
        FaultList list = worlds.setFaults(projectId, faults);
        counts.forget(projectId);
        draws.forget(projectId);
        list.faults().forEach(lasting -> counts.save(new FaultCount(projectId, list.edition(), lasting.place())));
    }

    /**
     * A fault with what came of it.
     *
     * @param calls how many it was asked about
     * @param hits how many of them it struck
     */
    public record Counted(Lasting lasting, long calls, long hits) {

        private static Counted of(Lasting lasting, @Nullable FaultCount count) {
            return count == null ? new Counted(lasting, 0, 0) : new Counted(lasting, count.calls(), count.hits());
        }
    }

    public List<Counted> of(String projectId) {
        FaultList list = worlds.enter(projectId).faults();
        Map<Integer, FaultCount> counted = counts.findByProjectIdAndEdition(projectId, list.edition()).stream()
                .collect(toMap(FaultCount::place, count -> count));
        return list.faults().stream()
                .map(lasting -> Counted.of(lasting, counted.get(lasting.place())))
                .toList();
    }
}
