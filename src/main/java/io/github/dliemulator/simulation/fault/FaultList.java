package io.github.dliemulator.simulation.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All that shall go wrong in one world; of the faults that strike a call, the first decides.
 *
 * @param edition counts how often it was replaced, so that a call that saw a former list is not counted in this one
 */
public record FaultList(long edition, List<Lasting> faults) {

    public static final FaultList NONE = new FaultList(0, List.of());

    /**
     * @param place in the list, from 0
     * @param until when it is over, in world time; null when it stays
     */
    public record Lasting(int place, Fault fault, @Nullable Instant until) {

        private static Lasting of(int place, Fault fault, Instant now) {
            Duration lasting = fault.lasting();
            return new Lasting(place, fault, lasting == null ? null : now.plus(lasting));
        }

        private boolean isOver(Instant now) {
            return until != null && !now.isBefore(until);
        }
    }

    /** The next edition, with other faults. */
    public FaultList replaced(List<Fault> others, Instant now) {
        return new FaultList(
                edition + 1,
                IntStream.range(0, others.size())
                        .mapToObj(place -> Lasting.of(place, others.get(place), now))
                        .toList());
    }

    List<Lasting> about(Call call, Instant now) {
        return faults.stream()
                .filter(lasting -> !lasting.isOver(now) && lasting.fault().isAbout(call))
                .toList();
    }
}
