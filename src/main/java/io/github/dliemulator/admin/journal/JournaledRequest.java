package io.github.dliemulator.admin.journal;

import io.github.dliemulator.world.Resource;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Request that is added to the journal when it completes. Attached to the {@code RequestContext}. */
final class JournaledRequest {

    private final Instant receivedAt;
    private @Nullable List<Resource> statesBefore;

    /** @param receivedAt in real time */
    JournaledRequest(Instant receivedAt) {
        this.receivedAt = receivedAt;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    void setStatesBefore(List<Resource> resources) {
        statesBefore = resources;
    }

    /** Resources that the request may change; null when it does not get that far, or only reads. */
    @Nullable
    List<Resource> statesBefore() {
        return statesBefore;
    }
}
