package io.github.dliemulator.queue;

import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import io.github.dliemulator.queue.scaling.Plan;
import io.github.dliemulator.queue.scaling.Plans;
import io.github.dliemulator.queue.scaling.QueueStatus;
import io.github.dliemulator.queue.scaling.QueueTimelines;
import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.world.JsonColumn;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Columns of the {@link QueueTimelines} of a queue.
 *
 * @param cuSpec CUs at creation
 * @param cuCount reserved CUs: the maximum of the current ones, those after scaling and those of its plans. Used in queries
 * @param sizes null if the CUs never changed
 * @param plans null if there were no plans
 * @param lastChangeAt time of the last scheduled change. Used in queries
 */
@Embeddable
record QueueTimelinesEmbeddable(
        int cuSpec,
        int cuCount,

        @JsonColumn Timeline<QueueStatus> lifecycle,

        @JsonColumn @Nullable Timeline<Integer> sizes,

        @JsonColumn @Nullable Plans plans,

        Instant lastChangeAt) {

    static QueueTimelinesEmbeddable initial(int cus, Timeline<QueueStatus> lifecycle) {
        return new QueueTimelinesEmbeddable(cus, cus, lifecycle, null, null, lifecycle.lastChangeAt());
    }

    QueueTimelines toTimelines(Instant createTime) {
        return new QueueTimelines(
                lifecycle,
                requireNonNullElseGet(sizes, () -> Timeline.of(cuSpec, createTime, "created")),
                requireNonNullElse(plans, Plans.NONE));
    }

    QueueTimelinesEmbeddable updatedBy(QueueTimelines timelines) {
        return new QueueTimelinesEmbeddable(
                cuSpec,
                reservedCus(timelines),
                timelines.recordedStatus(),
                timelines.recordedCus(),
                timelines.plans(),
                timelines.lastChangeAt());
    }

    private static int reservedCus(QueueTimelines timelines) {
        int planned = timelines.plans().largestActive().map(Plan::targetCu).orElse(0);
        return Math.max(timelines.recordedCus().finalState(), planned);
    }
}
