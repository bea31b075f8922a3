package io.github.dliemulator.pool;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.network.Cidr;
import io.github.dliemulator.pool.scaling.PoolStatus;
import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/**
 * A pool as it is read (dli_02_0327). There is no call for one alone: clients look for it in the list.
 *
 * @param id its number
 * @param status CREATING until its CUs are there
 * @param currentCu CUs that it has now
 * @param actualCu the same once a queue lives in it, and 0 before
 * @param prepayCu CUs that are paid in advance: none
 * @param updateTime when it was last updated, in milliseconds since 1970
 * @param failReason empty unless it failed
 * @param queues the names of the queues that live in it
 * @param manager the same as its owner
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
     * A pool that was created.
     *
     * @param elasticResourcePoolName in lower case
     */
    @Schema(name = "CreatePoolResponse")
    record CreateResponse(
            @JsonProperty("elastic_resource_pool_name") String elasticResourcePoolName) implements DliResponse {}

    /**
     * A page of pools.
     *
     * @param count how many there are on all pages
     */
    @Schema(name = "PoolList")
    record Page(
            long count,
            @JsonProperty("elastic_resource_pools") List<PoolView> elasticResourcePools) implements DliResponse {}
}
