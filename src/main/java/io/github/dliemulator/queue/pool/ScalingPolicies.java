package io.github.dliemulator.queue.pool;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Scaling policies of a queue: one for the whole day, and others for some hours. */
record ScalingPolicies(List<ScalingPolicy> policies) {

    static final int HOURS_PER_DAY = 24;

    /** The larger priority wins (dli_02_0330). With equal priorities, the policy for some hours wins. */
    private static final Comparator<ScalingPolicy> BY_PRECEDENCE =
            Comparator.comparing(ScalingPolicy::priority).thenComparing(policy -> !policy.appliesAllDay());

    ScalingPolicies {
        policies = List.copyOf(policies);
    }

    static ScalingPolicies defaultFor(int cuCount) {
        return new ScalingPolicies(List.of(ScalingPolicy.defaultFor(cuCount)));
    }

    /** Checks the policies of a request by the rules of dli_02_0332. */
    static ScalingPolicies of(List<ScalingPolicy> requested) {
        if (!requested.stream().allMatch(ScalingPolicy::hasValidRanges)) {
            throw INVALID_PARAMETER.exception(
                    "In queue_scaling_policies CUs must be multiples of 4, min_cu not above max_cu,"
                            + " and impact_start_time and impact_stop_time not the same");
        }
        if (requested.stream().filter(ScalingPolicy::appliesAllDay).count() != 1) {
            throw INVALID_PARAMETER.exception("queue_scaling_policies must hold one policy from 00:00 to 24:00");
        }
        if (IntStream.range(0, HOURS_PER_DAY).anyMatch(hour -> hasOverlap(requested, hour))) {
            throw INVALID_PARAMETER.exception(
                    "queue_scaling_policies must not overlap, except the one from 00:00 to 24:00");
        }
        return new ScalingPolicies(requested);
    }

    private static boolean hasOverlap(List<ScalingPolicy> requested, int hour) {
        return requested.stream()
                        .filter(policy -> !policy.appliesAllDay() && policy.appliesAt(hour))
                        .count()
                > 1;
    }

    /** The policy that applies in an hour of the day. */
    ScalingPolicy effectiveAt(int hour) {
        return policies.stream()
                .filter(policy -> policy.appliesAt(hour))
                .max(BY_PRECEDENCE)
                .orElseThrow();
    }

    /** The largest maximum of CUs. Policies that inherit the maximum of the pool do not count. */
    int maxCu() {
        return policies.stream()
                .filter(policy -> !policy.inheritsPoolMaxCu())
                .mapToInt(ScalingPolicy::maxCu)
                .max()
                .orElse(0);
    }
}
