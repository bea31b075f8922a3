package io.github.dliemulator.fault;

import io.github.dliemulator.world.WorldSetting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The faults of a world, in order of precedence.
 *
 * @param revision number of replacements; counters belong to one revision
 */
public record FaultSet(long revision, List<ActiveFault> faults) {

    public static final FaultSet NONE = new FaultSet(0, List.of());

    static final WorldSetting<FaultSet> SETTING = new WorldSetting<>("faults", FaultSet.class, NONE);

    /**
     * A fault with its expiry.
     *
     * @param index index in the list, from 0
     * @param expiresAt virtual time from which it no longer applies; null if it does not expire
     */
    public record ActiveFault(
            int index, Fault fault, @Nullable Instant expiresAt) {

        private static ActiveFault of(int index, Fault fault, Instant now) {
            Duration lasting = fault.lifetime();
            return new ActiveFault(index, fault, lasting == null ? null : now.plus(lasting));
        }

        private boolean isExpired(Instant now) {
            return expiresAt != null && !now.isBefore(expiresAt);
        }
    }

    /** The next revision, with other faults. */
    public FaultSet withFaults(List<Fault> newFaults, Instant now) {
        return new FaultSet(
                revision + 1,
                IntStream.range(0, newFaults.size())
                        .mapToObj(index -> ActiveFault.of(index, newFaults.get(index), now))
                        .toList());
    }

    List<ActiveFault> matching(FaultTarget target, Instant now) {
        return faults.stream()
                .filter(lasting -> !lasting.isExpired(now) && lasting.fault().matches(target))
                .toList();
    }
}
