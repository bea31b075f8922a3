package io.github.dliemulator.queue.pooled;

import static io.github.dliemulator.web.refusal.DliError.INVALID_PARAMETER;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** All scaling policies of one queue: one for the whole day, and others for some of its hours. */
record ScalingPolicies(List<ScalingPolicy> policies) {

    static final int HOURS = 24;

    /** The larger priority wins (dli_02_0330); of the same priority, that for some hours. */
    private static final Comparator<ScalingPolicy> BY_WEIGHT =
            Comparator.comparing(ScalingPolicy::priority).thenComparing(policy -> !policy.lastsAllDay());

    ScalingPolicies {
        policies = List.copyOf(policies);
    }

    static ScalingPolicies standard(int cuCount) {
        return new ScalingPolicies(List.of(ScalingPolicy.standard(cuCount)));
    }

    /** As a client gives them, by the rules of dli_02_0332. */
    static ScalingPolicies of(List<ScalingPolicy> given) {
        if (!given.stream().allMatch(ScalingPolicy::isSound)) {
            throw INVALID_PARAMETER.because(
                    "In queue_scaling_policies CUs must be multiples of 4, min_cu not above max_cu,"
                            + " and impact_start_time and impact_stop_time not the same");
        }
        if (given.stream().filter(ScalingPolicy::lastsAllDay).count() != 1) {
            throw INVALID_PARAMETER.because("queue_scaling_policies must hold one policy from 00:00 to 24:00");
        }
        if (IntStream.range(0, HOURS).anyMatch(hour -> overlap(given, hour))) {
            throw INVALID_PARAMETER.because(
                    "queue_scaling_policies must not overlap, but for the one from 00:00 to 24:00");
        }
        return new ScalingPolicies(given);
    }

    private static boolean overlap(List<ScalingPolicy> given, int hour) {
        return given.stream()
                        .filter(policy -> !policy.lastsAllDay() && policy.covers(hour))
                        .count()
                > 1;
    }

    /** The one that governs in this hour. */
    ScalingPolicy at(int hour) {
        return policies.stream()
                .filter(policy -> policy.covers(hour))
                .max(BY_WEIGHT)
                .orElseThrow();
    }

    /** The most CUs that any of them names; one that is as large as the pool fits in any pool. */
    int largest() {
        return policies.stream()
                .filter(policy -> !policy.isAsLargeAsThePool())
                .mapToInt(ScalingPolicy::maxCu)
                .max()
                .orElse(0);
    }
}
