package io.github.dliemulator.pool.scaling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pool that lives through its days, tick by tick. */
final class PoolWalk {

    record Ended(Instant at, int origin, int target) {}

    /** What a call changes: at once what the queues ask for, at the next full hour all else. */
    record Call(int tick, List<Integer> demand, Regime later) {

        Instant at() {
            return CuPlanProperties.at(tick);
        }

        CuPlan applyTo(CuPlan plan) {
            Instant hour = CuPlan.nextHour(at());
            return plan.then(at(), demand, withFrom(hour));
        }

        private Regime withFrom(Instant from) {
            return new Regime(from, later.minCu(), later.maxCu(), later.demand(), later.scaling(), "");
        }
    }

    int current = 64;

    @Nullable
    Instant end;

    final List<Ended> ended = new ArrayList<>();
    private Regime regime;
    private @Nullable Regime pending;
    private int target = 64;

    PoolWalk(Regime regime) {
        this.regime = regime;
    }

    void goTo(Instant now, List<Call> calls) {
        finish(now);
        if (pending != null && pending.from().equals(now)) {
            regime = pending;
            pending = null;
        }
        calls.forEach(call -> change(call, now));
        begin(now);
        finish(now);
    }

    /** A call that leaves all as it is leaves the time that a scaling takes. */
    private void change(Call call, Instant now) {
        Regime later = call.withFrom(CuPlan.nextHour(now));
        if (!regime.demand().equals(call.demand())) {
            regime = regime.withDemand(now, call.demand(), later.scaling(), "");
        }
        pending = later.wantsTheSameAs(regime) ? null : later;
    }

    private void begin(Instant now) {
        int wanted = Math.max(
                regime.minCu(),
                Math.min(regime.maxCu(), regime.demand().get((int) (now.getEpochSecond() / 3600 % 24))));
        int rounded = (int) Math.ceil(wanted / 16.0) * 16;
        if (rounded != target) {
            target = rounded;
            end = now.plus(regime.scaling());
        }
    }

    private void finish(Instant now) {
        if (end != null && !end.isAfter(now)) {
            if (current != target) {
                ended.add(new Ended(end, current, target));
            }
            current = target;
            end = null;
        }
    }
}
