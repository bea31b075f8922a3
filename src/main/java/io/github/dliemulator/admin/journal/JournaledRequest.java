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

    /**
     * Returns the resources that the request may change, as they were before. Null if the request is read-only or was
     * rejected earlier.
     */
    @Nullable
    List<Resource> statesBefore() {
        return statesBefore;
    }
}
