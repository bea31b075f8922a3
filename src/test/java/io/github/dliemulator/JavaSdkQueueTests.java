package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.dli.v1.DliClient;
import com.huaweicloud.sdk.dli.v1.model.BatchDeleteQueuePlansRequest;
import com.huaweicloud.sdk.dli.v1.model.CreateQueuePlanRequest;
import com.huaweicloud.sdk.dli.v1.model.DeleteQueuePropertyRequest;
import com.huaweicloud.sdk.dli.v1.model.ListQueuePlansRequest;
import com.huaweicloud.sdk.dli.v1.model.ListQueuePropertiesRequest;
import com.huaweicloud.sdk.dli.v1.model.ListQueueUsersRequest;
import com.huaweicloud.sdk.dli.v1.model.QueuePlan;
import com.huaweicloud.sdk.dli.v1.model.QueuePlanRequestBody.RepeatDayEnum;
import com.huaweicloud.sdk.dli.v1.model.QueueProperty;
import com.huaweicloud.sdk.dli.v1.model.QueueUserPrivilege;
import com.huaweicloud.sdk.dli.v1.model.RegisterAuthorizedQueueRequest;
import com.huaweicloud.sdk.dli.v1.model.RunQueueActionRequest;
import com.huaweicloud.sdk.dli.v1.model.RunQueueActionResponse;
import com.huaweicloud.sdk.dli.v1.model.UpdateQueueCidrRequest;
import com.huaweicloud.sdk.dli.v1.model.UpdateQueuePlanRequest;
import com.huaweicloud.sdk.dli.v1.model.UpdateQueuePlanResponse;
import com.huaweicloud.sdk.dli.v1.model.UpdateQueuePropertyRequest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The vendor's own SDK, unmodified, does to queues whatever can be done to them. */
@SuppressWarnings("deprecation") // the vendor would have its users go on to pools
class JavaSdkQueueTests extends EmulatorTest {

    private JavaSdk sdk;
    private DliClient dli;

    @BeforeEach
    void createAQueue() {
        sdk = JavaSdk.of(project, "http://localhost:" + port);
        dli = sdk.dli();
        sdk.createQueue("lake");
        advance("1m");
    }

    @Test
    void restartsAndScalesAQueue() {
        RunQueueActionResponse restarted = dli.runQueueAction(new RunQueueActionRequest()
                .withQueueName("lake")
                .withBody(body -> body.withAction("restart").withForce(true)));
        assertThat(restarted.getIsSuccess()).isTrue();
        assertThat(restarted.getJobId()).isNotEmpty();
        advance("1m");

        RunQueueActionResponse scaled = dli.runQueueAction(new RunQueueActionRequest()
                .withQueueName("lake")
                .withBody(body -> body.withAction("scale_out").withCuCount(16)));
        assertThat(scaled.getQueueName()).isEqualTo("lake");
        assertThat(scaled.getResult()).isTrue();
        advance("1m");
        assertThat(sdk.showQueue("lake").getCuCount()).isEqualTo(32);
    }

    @Test
    void movesAQueueToAnotherNetwork() {
        dli.updateQueueCidr(new UpdateQueueCidrRequest()
                .withQueueName("lake")
                .withBody(body -> body.withCidrInVpc("172.16.8.0/21")));

        assertThat(sdk.queues().get(1).getCidrInVpc()).isEqualTo("172.16.8.0/21");
    }

    @Test
    void plansForAQueue() {
        dli.createQueuePlan(new CreateQueuePlanRequest()
                .withQueueName("lake")
                .withBody(body -> body.withPlanName("grow")
                        .withTargetCu(96)
                        .withStartHour(18)
                        .withStartMinute(0)
                        .withRepeatDay(List.of(RepeatDayEnum.TUESDAY))
                        .withValidDateEnd(T0_MILLIS + 86_400_000)));
        advance("24h");

        QueuePlan plan = plans().get(0);
        assertThat(plan.getLastExecuteTime()).isEqualTo(T0_MILLIS + 18 * 3_600_000);
        assertThat(plan.getRepeatDay()).containsExactly(QueuePlan.RepeatDayEnum.TUESDAY);
        assertThat(sdk.showQueue("lake").getCuCount()).isEqualTo(96);

        UpdateQueuePlanResponse changed = dli.updateQueuePlan(new UpdateQueuePlanRequest()
                .withQueueName("lake")
                .withPlanId("1")
                .withBody(body -> body.withPlanName("grow")
                        .withTargetCu(64)
                        .withStartHour(18)
                        .withStartMinute(0)
                        .withActivate(false)));
        assertThat(changed.getPlanId()).isEqualTo(1);
        assertThat(plans().get(0).getActivate()).isFalse();

        dli.batchDeleteQueuePlans(new BatchDeleteQueuePlansRequest()
                .withQueueName("lake")
                .withBody(body -> body.withPlanIds(List.of(1L))));
        assertThat(plans()).isEmpty();
    }

    @Test
    void setsAndRemovesProperties() {
        dli.updateQueueProperty(new UpdateQueuePropertyRequest()
                .withQueueName("lake")
                .withBody(body -> body.withProperties(
                        properties -> properties.withJobMaxConcurrent(2).withComputeEngineMaxInstance(2))));

        assertThat(properties()).extracting(QueueProperty::getValue).containsExactly("2", "2");
        assertThat(properties().get(1).getKey()).isEqualTo(QueueProperty.KeyEnum.JOB_MAXCONCURRENT);

        dli.deleteQueueProperty(new DeleteQueuePropertyRequest()
                .withQueueName("lake")
                .withBody(body -> body.withKeys(List.of("job.maxConcurrent", "computeEngine.maxInstance"))));
        assertThat(properties()).isEmpty();
    }

    @Test
    void grantsPrivilegesOnAQueue() {
        dli.registerAuthorizedQueue(new RegisterAuthorizedQueueRequest()
                .withBody(body -> body.withQueueName("lake")
                        .withUserName("zoe")
                        .withAction("grant")
                        .withPrivileges(List.of("SUBMIT_JOB"))));

        List<QueueUserPrivilege> users = dli.listQueueUsers(new ListQueueUsersRequest().withQueueName("lake"))
                .getPrivileges();
        assertThat(users).extracting(QueueUserPrivilege::getIsAdmin).containsExactly(true, false);
        assertThat(users.get(1).getUserName()).isEqualTo("zoe");
        assertThat(users.get(1).getPrivileges()).containsExactly("SUBMIT_JOB");
    }

    private List<QueuePlan> plans() {
        return dli.listQueuePlans(new ListQueuePlansRequest().withQueueName("lake"))
                .getPlans();
    }

    private List<QueueProperty> properties() {
        return dli.listQueueProperties(new ListQueuePropertiesRequest().withQueueName("lake"))
                .getProperties();
    }
}
