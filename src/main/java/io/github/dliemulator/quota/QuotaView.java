package io.github.dliemulator.quota;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** All quotas of a project. Unlike other answers it has no message. */
@Schema(name = "Quotas")
record QuotaView(@JsonProperty("is_success") boolean success, QuotaResources quotas) {

    /**
     * What is counted.
     *
     * @param resources one for each kind
     */
    @Schema(name = "QuotaResources")
    record QuotaResources(List<Quota> resources) {}

    /**
     * How many of one kind there may be and are.
     *
     * @param type of what: a pool's and a queue's CUs count as CU
     * @param max what {@code quota} can be raised to
     * @param quota what the project may have
     * @param used what it has
     */
    @Schema(name = "Quota")
    record Quota(QuotaType type, long min, long max, long quota, long used) {}

    static QuotaView of(List<Quota> quotas) {
        return new QuotaView(true, new QuotaResources(quotas));
    }
}
