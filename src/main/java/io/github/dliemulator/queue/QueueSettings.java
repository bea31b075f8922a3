package io.github.dliemulator.queue;

import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.queue.api.CreateQueue;
import io.github.dliemulator.queue.api.CreateQueue.Engine;
import io.github.dliemulator.queue.api.CreateQueue.Feature;
import io.github.dliemulator.queue.api.CreateQueue.Platform;
import io.github.dliemulator.queue.api.QueueType;
import io.github.dliemulator.world.JsonColumn;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settings that a queue keeps from its creation.
 *
 * @param queueType used in queries
 * @param resourceMode 0 for a shared queue, 1 for a dedicated one
 */
@Embeddable
record QueueSettings(
        String description,

        @Enumerated(EnumType.STRING) QueueType queueType,

        @Enumerated(EnumType.STRING) Engine engine,

        @Enumerated(EnumType.STRING) Platform platform,

        @Enumerated(EnumType.STRING) @Nullable Feature feature,

        int resourceMode,
        String enterpriseProjectId,

        @JsonColumn List<String> labels) {

    private static final int SHARED = 0;
    private static final int DEDICATED = 1;

    static QueueSettings of(CreateQueue request) {
        return new QueueSettings(
                requireNonNullElse(request.description(), ""),
                requireNonNullElse(request.queueType(), QueueType.SQL),
                requireNonNullElse(request.engine(), Engine.SPARK),
                requireNonNullElse(request.platform(), Platform.X86_64),
                request.feature(),
                request.hasPool() ? DEDICATED : requireNonNullElse(request.resourceMode(), SHARED),
                requireNonNullElse(request.enterpriseProjectId(), "0"),
                requireNonNullElse(request.labels(), List.of()));
    }

    boolean isDedicated() {
        return resourceMode == DEDICATED;
    }
}
