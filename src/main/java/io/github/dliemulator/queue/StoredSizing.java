package io.github.dliemulator.queue;

import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import io.github.dliemulator.queue.sizing.Plan;
import io.github.dliemulator.queue.sizing.Plans;
import io.github.dliemulator.queue.sizing.QueueStatus;
import io.github.dliemulator.queue.sizing.Sizing;
import io.github.dliemulator.simulation.timeline.Timeline;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * The columns that keep a queue's {@link Sizing}.
 *
 * @param cuSpec the CUs with which it was created
 * @param cuCount the most that it has, is getting or will get by its plans, where a query can see it
 * @param sizes null as long as nothing changed
 * @param plans null as long as there were none
 * @param settledAt from when on nothing more happens by itself, where a query can see it
 */
@Embeddable
record StoredSizing(
        int cuSpec,
        int cuCount,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        Timeline<QueueStatus> lifecycle,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class) @Nullable
        Timeline<Integer> sizes,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class) @Nullable
        Plans plans,

        Instant settledAt) {

    static StoredSizing created(int cus, Timeline<QueueStatus> lifecycle) {
        return new StoredSizing(cus, cus, lifecycle, null, null, lifecycle.settledAt());
    }

    Sizing restored(Instant createTime) {
        return restored(cuSpec, createTime, lifecycle, sizes, plans);
    }

    static Sizing restored(
            int cuSpec,
            Instant createTime,
            Timeline<QueueStatus> lifecycle,
            @Nullable Timeline<Integer> sizes,
            @Nullable Plans plans) {
        return new Sizing(
                lifecycle,
                requireNonNullElseGet(sizes, () -> Timeline.of(cuSpec, createTime, "created")),
                requireNonNullElse(plans, Plans.NONE));
    }

    StoredSizing changed(Sizing sizing) {
        return new StoredSizing(
                cuSpec, reserved(sizing), sizing.lifecycle(), sizing.sizes(), sizing.plans(), sizing.settledAt());
    }

    private static int reserved(Sizing sizing) {
        int planned = sizing.plans().largest().map(Plan::targetCu).orElse(0);
        return Math.max(sizing.sizes().last(), planned);
    }
}
