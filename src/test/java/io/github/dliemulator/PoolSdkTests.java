package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.dli.v1.DliClient;
import com.huaweicloud.sdk.dli.v1.model.AssociateQueueToElasticResourcePoolRequest;
import com.huaweicloud.sdk.dli.v1.model.CreateElasticResourcePoolRequest;
import com.huaweicloud.sdk.dli.v1.model.DeleteElasticResourcePoolRequest;
import com.huaweicloud.sdk.dli.v1.model.DeleteElasticResourcePoolResponse;
import com.huaweicloud.sdk.dli.v1.model.ElasticResourcePool;
import com.huaweicloud.sdk.dli.v1.model.ElasticResourcePoolQueue;
import com.huaweicloud.sdk.dli.v1.model.ElasticResourcePoolScaleRecord;
import com.huaweicloud.sdk.dli.v1.model.ListElasticResourcePoolQueuesRequest;
import com.huaweicloud.sdk.dli.v1.model.ListElasticResourcePoolScaleRecordsRequest;
import com.huaweicloud.sdk.dli.v1.model.ListElasticResourcePoolsRequest;
import com.huaweicloud.sdk.dli.v1.model.QueueScalingPolicy;
import com.huaweicloud.sdk.dli.v1.model.UpdateElasticResourcePoolQueueRequest;
import com.huaweicloud.sdk.dli.v1.model.UpdateElasticResourcePoolRequest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The vendor's own SDK, unmodified, understands every answer about pools. */
class PoolSdkTests extends PoolTest {

    private DliClient dli;

    @BeforeEach
    void pointTheSdkHere() {
        dli = JavaSdk.of(project, "http://localhost:" + port).dli();
    }

    @Test
    void seesAPoolComeChangeAndGo() {
        assertThat(dli.createElasticResourcePool(new CreateElasticResourcePoolRequest()
                                .withBody(pool -> pool.withElasticResourcePoolName("Pool_A")
                                        .withMinCu(64)
                                        .withMaxCu(128)
                                        .withChargingMode(1)))
                        .getElasticResourcePoolName())
                .isEqualTo("pool_a");
        assertThat(onlyPool().getStatus()).isEqualTo("CREATING");
        advance("10s");
        dli.updateElasticResourcePool(new UpdateElasticResourcePoolRequest()
                .withElasticResourcePoolName("pool_a")
                .withBody(pool -> pool.withDescription("d2").withMaxCu(256)));
        assertThat(onlyPool().getDescription()).isEqualTo("d2");
        assertThat(onlyPool().getMaxCu()).isEqualTo(256);
        assertThat(onlyPool().getStatus()).isEqualTo("AVAILABLE");
        assertThat(onlyPool().getChargingMode()).isEqualTo(1);
        assertThat(onlyPool().getCreateTime()).isEqualTo(T0_MILLIS);
        assertThat(delete().getIsSuccess()).isTrue();
        assertThat(catchThrowableOfType(ClientRequestException.class, this::delete))
                .satisfies(refusal -> assertThat(refusal.getErrorCode()).isEqualTo("DLI.0002"))
                .satisfies(refusal -> assertThat(refusal.getHttpStatusCode()).isEqualTo(400));
    }

    @Test
    void movesAQueueIntoAPoolAndSeesItScale() {
        givenPool("pool_a", 64, 128);
        givenQueue("etl");
        advance("10s");
        dli.associateQueueToElasticResourcePool(new AssociateQueueToElasticResourcePoolRequest()
                .withElasticResourcePoolName("pool_a")
                .withBody(queue -> queue.withQueueName("etl")));
        dli.updateElasticResourcePoolQueue(new UpdateElasticResourcePoolQueueRequest()
                .withElasticResourcePoolName("pool_a")
                .withQueueName("etl")
                .withBody(body -> body.withQueueScalingPolicies(List.of(new QueueScalingPolicy()
                        .withPriority(1)
                        .withImpactStartTime("00:00")
                        .withImpactStopTime("24:00")
                        .withMinCu(16)
                        .withMaxCu(96)))));
        ElasticResourcePoolQueue queue = dli.listElasticResourcePoolQueues(
                        new ListElasticResourcePoolQueuesRequest().withElasticResourcePoolName("pool_a"))
                .getQueues()
                .get(0);
        assertThat(queue.getQueueName()).isEqualTo("etl");
        assertThat(queue.getQueueScalingPolicies().get(0).getMaxCu()).isEqualTo(96);
        advance("1h");
        assertThat(onlyPool().getQueues()).containsExactly("etl");
        assertThat(onlyPool().getActualCu()).isEqualTo(96);
        assertThat(dli.listElasticResourcePoolScaleRecords(
                                new ListElasticResourcePoolScaleRecordsRequest().withElasticResourcePoolName("pool_a"))
                        .getItems())
                .extracting(ElasticResourcePoolScaleRecord::getTargetCu)
                .containsExactly(96);
    }

    private ElasticResourcePool onlyPool() {
        return dli.listElasticResourcePools(new ListElasticResourcePoolsRequest().withName("pool_a"))
                .getElasticResourcePools()
                .get(0);
    }

    private DeleteElasticResourcePoolResponse delete() {
        return dli.deleteElasticResourcePool(
                new DeleteElasticResourcePoolRequest().withElasticResourcePoolName("pool_a"));
    }
}
