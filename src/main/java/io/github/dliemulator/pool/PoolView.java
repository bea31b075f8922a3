package io.github.dliemulator.pool;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.network.Cidr;
import io.github.dliemulator.pool.scaling.PoolStatus;
import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/**
 * Elastic resource pool (dli_02_0327). No operation shows a single pool: clients search the list.
 *
 * @param id ID of the pool, a number
 * @param status state, CREATING until the CUs are allocated
 * @param currentCu CUs that it has now
 * @param actualCu the same once a queue lives in it, and 0 before
 * @param prepayCu number of prepaid CUs: 0
 * @param updateTime time of the last update in milliseconds since 1970 (UTC)
 * @param failReason reason of the failure; empty if the pool has not failed
 * @param queues names of the queues in the pool
 * @param manager manager, which is the owner
 */
@Schema(name = "Pool")
record PoolView(
        long id,
        @JsonProperty("elastic_resource_pool_name") String elasticResourcePoolName,
        String description,
        String owner,
        String manager,
        @JsonProperty("min_cu") int minCu,
        @JsonProperty("max_cu") int maxCu,
        @JsonProperty("current_cu") int currentCu,
        @JsonProperty("actual_cu") int actualCu,
        @JsonProperty("prepay_cu") int prepayCu,
        @JsonProperty("charging_mode") int chargingMode,
        @JsonProperty("cidr_in_vpc") Cidr cidrInVpc,
        @JsonProperty("create_time") long createTime,
        @JsonProperty("update_time") long updateTime,
        PoolStatus status,
        @JsonProperty("fail_reason") String failReason,
        @JsonProperty("resource_id") String resourceId,
        @JsonProperty("enterprise_project_id") String enterpriseProjectId,
        List<String> queues,
        Map<String, String> label,
        @JsonProperty("ipv6_enable") boolean ipv6Enable,
        @JsonProperty("ipv6_cidr_in_subnet") String ipv6CidrInSubnet) {

    /**
     * Response to the creation of a pool.
     *
     * @param elasticResourcePoolName name in lower case
     */
    @Schema(name = "CreatePoolResponse")
    record CreateResponse(
            @JsonProperty("elastic_resource_pool_name") String elasticResourcePoolName) implements DliResponse {}

    /**
     * A page of pools.
     *
     * @param count number of items on all pages
     */
    @Schema(name = "PoolList")
    record Page(
            long count,
            @JsonProperty("elastic_resource_pools") List<PoolView> elasticResourcePools) implements DliResponse {}
}
