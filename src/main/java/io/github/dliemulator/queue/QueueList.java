package io.github.dliemulator.queue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.dliemulator.web.Answer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of queues (dli_02_0196). */
record QueueList(List<Item> queues) implements Answer {

    /**
     * A queue as the list shows it; unlike the detail all in snake case, and with the networks.
     *
     * @param cuCount CUs it has now
     * @param labels joined by commas, though a client sends them as an array
     * @param feature only when it was given: Terraform replaces a queue that shows one it did not ask for
     * @param queueResourceType what the Go SDKs read, where the Java SDK reads {@code resource_type}
     */
    @Schema(name = "QueueItem")
    record Item(
            @JsonProperty("queue_name") String queueName,
            @JsonProperty("queue_type") QueueType queueType,
            CreateQueue.Engine engine,
            @JsonProperty("used_cu") double usedCu,
            @JsonProperty("cu_count") int cuCount,
            @JsonProperty("charging_mode") int chargingMode,
            @JsonProperty("cidr_in_vpc") String cidrInVpc,
            @JsonProperty("cidr_in_mgntsubnet") String cidrInMgntsubnet,
            @JsonProperty("cidr_in_subnet") String cidrInSubnet,
            CreateQueue.Platform platform,
            @JsonProperty("is_restarting") boolean restarting,
            String labels,
            CreateQueue.@Nullable Feature feature,
            @JsonProperty("queue_resource_type") String queueResourceType,
            @JsonUnwrapped QueueBasics basics) {}
}
