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
 * The columns that keep a queue's {@link QueueTimelines}.
 *
 * @param cuSpec the CUs with which it was created
 * @param cuCount the most that it has, is getting or will get by its plans, where a query can see it
 * @param sizes null as long as nothing changed
 * @param plans null as long as there were none
 * @param lastChangeAt from when on nothing more happens by itself, where a query can see it
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
        return toTimelines(cuSpec, createTime, lifecycle, sizes, plans);
    }

    static QueueTimelines toTimelines(
            int cuSpec,
            Instant createTime,
            Timeline<QueueStatus> lifecycle,
            @Nullable Timeline<Integer> sizes,
            @Nullable Plans plans) {
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
