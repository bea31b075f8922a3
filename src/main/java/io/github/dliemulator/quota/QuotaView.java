package io.github.dliemulator.quota;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** All quotas of a project. Unlike other responses, it has no message. */
@Schema(name = "Quotas")
record QuotaView(@JsonProperty("is_success") boolean success, QuotaResources quotas) {

    /**
     * Quotas by type.
     *
     * @param resources one quota for each type
     */
    @Schema(name = "QuotaResources")
    record QuotaResources(List<Quota> resources) {}

    /**
     * Quota of one type of resource and its usage.
     *
     * @param type type of the resource. CUs of pools and queues count as {@code CU}.
     * @param max maximum of {@code quota}
     * @param quota limit of the project
     * @param used usage of the project
     */
    @Schema(name = "Quota")
    record Quota(QuotaType type, long min, long max, long quota, long used) {}

    static QuotaView of(List<Quota> quotas) {
        return new QuotaView(true, new QuotaResources(quotas));
    }
}
