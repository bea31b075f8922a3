package io.github.dliemulator.pool.scaling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pool that lives through its days, tick by tick. */
final class PoolModel {

    record CompletedScaling(Instant completedAt, int origin, int target) {}

    /** The effect of a call: the demand of the queues changes at once, everything else at the next full hour. */
    record CapacityChange(int tick, List<Integer> demand, CapacityPolicy nextHour) {

        Instant at() {
            return CapacityScheduleProperties.at(tick);
        }

        CapacitySchedule applyTo(CapacitySchedule plan) {
            Instant hour = CapacitySchedule.nextHour(at());
            return plan.then(at(), demand, withFrom(hour));
        }

        private CapacityPolicy withFrom(Instant from) {
            return new CapacityPolicy(
                    from, nextHour.minCu(), nextHour.maxCu(), nextHour.hourlyDemand(), nextHour.scalingDuration(), "");
        }
    }

    int current = 64;

    @Nullable
    Instant end;

    final List<CompletedScaling> completedScalings = new ArrayList<>();
    private CapacityPolicy policy;
    private @Nullable CapacityPolicy pending;
    private int target = 64;

    PoolModel(CapacityPolicy regime) {
        this.policy = regime;
    }

    void advanceTo(Instant now, List<CapacityChange> calls) {
        completeScaling(now);
        if (pending != null && pending.from().equals(now)) {
            policy = pending;
            pending = null;
        }
        calls.forEach(call -> apply(call, now));
        startScaling(now);
        completeScaling(now);
    }

    /** A call that leaves all as it is leaves the time that a scaling takes. */
    private void apply(CapacityChange call, Instant now) {
        CapacityPolicy later = call.withFrom(CapacitySchedule.nextHour(now));
        if (!policy.hourlyDemand().equals(call.demand())) {
            policy = policy.withDemand(now, call.demand(), later.scalingDuration(), "");
        }
        pending = later.hasSameCapacityAs(policy) ? null : later;
    }

    private void startScaling(Instant now) {
        int wanted = Math.max(
                policy.minCu(),
                Math.min(policy.maxCu(), policy.hourlyDemand().get((int) (now.getEpochSecond() / 3600 % 24))));
        int rounded = (int) Math.ceil(wanted / 16.0) * 16;
        if (rounded != target) {
            target = rounded;
            end = now.plus(policy.scalingDuration());
        }
    }

    private void completeScaling(Instant now) {
        if (end != null && !end.isAfter(now)) {
            if (current != target) {
                completedScalings.add(new CompletedScaling(end, current, target));
            }
            current = target;
            end = null;
        }
    }
}
