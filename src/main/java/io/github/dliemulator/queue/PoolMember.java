package io.github.dliemulator.queue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.queue.api.CreateQueue;
import io.github.dliemulator.queue.api.QueueType;

/**
 * Queue in the list of the queues of a pool (dli_02_0330).
 *
 * @param cuCount current number of CUs
 */
public record PoolMember(
        @JsonProperty("queue_name") String queueName,
        @JsonProperty("enterprise_project_id") String enterpriseProjectId,
        @JsonProperty("queue_type") QueueType queueType,
        String owner,
        @JsonProperty("create_time") long createTime,
        CreateQueue.Engine engine,
        @JsonIgnore int cuCount) {}
