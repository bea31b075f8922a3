package io.github.dliemulator.fault;

import io.github.dliemulator.world.WorldSetting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All that shall go wrong in one world; of the faults that strike a call, the first decides.
 *
 * @param revision counts how often it was replaced, so that a call that saw a former list is not counted in this one
 */
public record FaultSet(long revision, List<ActiveFault> faults) {

    public static final FaultSet NONE = new FaultSet(0, List.of());

    static final WorldSetting<FaultSet> SETTING = new WorldSetting<>("faults", FaultSet.class, NONE);

    /**
     * @param place in the list, from 0
     * @param expiresAt when it is over, in world time; null when it stays
     */
    public record ActiveFault(
            int place, Fault fault, @Nullable Instant expiresAt) {

        private static ActiveFault of(int place, Fault fault, Instant now) {
            Duration lasting = fault.lifetime();
            return new ActiveFault(place, fault, lasting == null ? null : now.plus(lasting));
        }

        private boolean isExpired(Instant now) {
            return expiresAt != null && !now.isBefore(expiresAt);
        }
    }

    /** The next edition, with other faults. */
    public FaultSet withFaults(List<Fault> newFaults, Instant now) {
        return new FaultSet(
                revision + 1,
                IntStream.range(0, newFaults.size())
                        .mapToObj(place -> ActiveFault.of(place, newFaults.get(place), now))
                        .toList());
    }

    List<ActiveFault> matching(FaultTarget target, Instant now) {
        return faults.stream()
                .filter(lasting -> !lasting.isExpired(now) && lasting.fault().matches(target))
                .toList();
    }
}
