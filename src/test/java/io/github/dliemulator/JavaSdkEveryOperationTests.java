package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.core.HttpListener;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.http.HttpConfig;
import com.huaweicloud.sdk.dli.v1.DliClient;
import com.huaweicloud.sdk.dli.v1.model.*;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Case 86 of the contract: the vendor's SDK calls every operation that is answered, and understands what is said. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("deprecation") // so is much of what the SDK can do, and people still call it
class JavaSdkEveryOperationTests extends EmulatorTest {

    private final Set<String> called = ConcurrentHashMap.newKeySet();
    private DliClient dli;

    @BeforeEach
    void pointTheSdkHere() {
        dli = DliClient.newBuilder()
                .withCredential(
                        new BasicCredentials().withAk("any").withSk("thing").withProjectId(project))
                .withEndpoints(List.of("http://localhost:" + port))
                .withHttpConfig(HttpConfig.getDefaultHttpConfig()
                        .addHttpListener(HttpListener.forRequestListener(request -> called.add(request.httpMethod()
                                + " " + URI.create(request.uri()).getPath().replace(project, "{project_id}")))))
                .build();
    }

    /** What the emulator answers and no test has called with the SDK would go unnoticed. */
    @AfterAll
    void everyOperationThatIsAnsweredWasCalled() {
        assertThat(JavaSdkOperation.all()
                        .filter(operation -> operation.isAnswered(http, project))
                        .filter(operation -> called.stream().noneMatch(operation::matches)))
                .isEmpty();
    }

    @Test
    void queuesComeAreSeenAndGo() {
        queue("lake", 16);
        assertThat(dli.listQueues(new ListQueuesRequest().withQueueType("all")).getQueues())
                .extracting(Queue::getQueueName)
                .containsExactly("default", "lake");
        assertThat(dli.showQueue(new ShowQueueRequest().withQueueName("lake")).getCuCount())
                .isEqualTo(16);
        assertThat(dli.deleteQueue(new DeleteQueueRequest().withQueueName("lake"))
                        .getIsSuccess())
                .isTrue();
    }

    @Test
    void queuesAreScaledAndRestarted() {
        queue("lake", 64);
        advance("1m");
        RunQueueActionResponse scaled = dli.runQueueAction(new RunQueueActionRequest()
                .withQueueName("lake")
                .withBody(body -> body.withAction("scale_out").withCuCount(32)));
        assertThat(scaled.getResult()).isTrue();
        assertThat(scaled.getQueueName()).isEqualTo("lake");
        advance("1m");
        assertThat(dli.showQueue(new ShowQueueRequest().withQueueName("lake")).getCuCount())
                .isEqualTo(96);
        RunQueueActionResponse restarted = dli.runQueueAction(new RunQueueActionRequest()
                .withQueueName("lake")
                .withBody(body -> body.withAction("restart").withForce(true)));
        assertThat(restarted.getIsSuccess()).isTrue();
        assertThat(restarted.getJobId()).isNotEmpty();
        assertThat(dli.listQueues(new ListQueuesRequest()).getQueues().get(1).getIsRestarting())
                .isTrue();
    }

    @Test
    void queuesMoveToAnotherNetwork() {
        queue("lake", 16);
        advance("1m");
        assertThat(dli.updateQueueCidr(new UpdateQueueCidrRequest()
                                .withQueueName("lake")
                                .withBody(body -> body.withCidrInVpc("10.7.0.0/16")))
                        .getIsSuccess())
                .isTrue();
        assertThat(dli.listQueues(new ListQueuesRequest()).getQueues().get(1).getCidrInVpc())
                .isEqualTo("10.7.0.0/16");
    }

    @Test
    void plansComeAreChangedAndGo() {
        queue("lake", 64);
        advance("1m");
        for (String name : List.of("eve", "noon")) {
            assertThat(dli.createQueuePlan(new CreateQueuePlanRequest()
                                    .withQueueName("lake")
                                    .withBody(plan(name, name.equals("eve") ? 18 : 12)))
                            .getIsSuccess())
                    .isTrue();
        }
        List<QueuePlan> plans = plans();
        assertThat(plans).extracting(QueuePlan::getPlanName).containsExactly("eve", "noon");
        assertThat(plans.get(0).getRepeatDay()).containsExactly(QueuePlan.RepeatDayEnum.FRIDAY);
        assertThat(plans.get(0).getActivate()).isTrue();
        Long id = plans.get(0).getId();
        UpdateQueuePlanResponse updated = dli.updateQueuePlan(new UpdateQueuePlanRequest()
                .withQueueName("lake")
                .withPlanId(id.toString())
                .withBody(plan("night", 21)));
        assertThat(updated.getPlanId()).isEqualTo(id);
        assertThat(dli.deleteQueuePlan(new DeleteQueuePlanRequest()
                                .withQueueName("lake")
                                .withPlanId(id))
                        .getIsSuccess())
                .isTrue();
        assertThat(dli.batchDeleteQueuePlans(new BatchDeleteQueuePlansRequest()
                                .withQueueName("lake")
                                .withBody(body ->
                                        body.withPlanIds(List.of(plans.get(1).getId()))))
                        .getIsSuccess())
                .isTrue();
        assertThat(plans()).isEmpty();
    }

    @Test
    void propertiesAreSetAndForgotten() {
        queue("lake", 64);
        advance("1m");
        dli.createQueueProperty(new CreateQueuePropertyRequest()
                .withQueueName("lake")
                .withBody(body -> body.withProperties(
                        properties -> properties.withComputeEngineMaxInstance(2).withJobMaxConcurrent(3))));
        dli.updateQueueProperty(new UpdateQueuePropertyRequest()
                .withQueueName("lake")
                .withBody(body -> body.withProperties(properties -> properties.withJobMaxConcurrent(4))));
        assertThat(properties()).extracting(QueueProperty::getValue).containsExactlyInAnyOrder("2", "4");
        dli.deleteQueueProperty(new DeleteQueuePropertyRequest()
                .withQueueName("lake")
                .withBody(body -> body.withKeys(List.of("job.maxConcurrent"))));
        assertThat(properties()).extracting(QueueProperty::getValue).containsExactly("2");
    }

    @Test
    void usersOfAQueueAreListed() {
        queue("lake", 16);
        dli.registerAuthorizedQueue(new RegisterAuthorizedQueueRequest()
                .withBody(body -> body.withQueueName("lake")
                        .withUserName("ann")
                        .withAction("grant")
                        .withPrivileges(List.of("SUBMIT_JOB"))));
        List<QueueUserPrivilege> users = dli.listQueueUsers(new ListQueueUsersRequest().withQueueName("lake"))
                .getPrivileges();
        assertThat(users).extracting(QueueUserPrivilege::getIsAdmin).containsExactly(true, false);
        assertThat(users.get(1).getPrivileges()).containsExactly("SUBMIT_JOB");
    }

    @Test
    void poolsComeAreFilledChangedAndGo() {
        dli.createElasticResourcePool(new CreateElasticResourcePoolRequest()
                .withBody(body -> body.withElasticResourcePoolName("Pool_A")
                        .withMinCu(64)
                        .withMaxCu(128)
                        .withChargingMode(1)
                        .withLabel(Map.of())
                        .withTags(List.of(new Tag().withKey("k").withValue("v")))));
        advance("1m");
        queue("lake", 16);
        advance("1m");
        dli.associateQueueToElasticResourcePool(new AssociateQueueToElasticResourcePoolRequest()
                .withElasticResourcePoolName("pool_a")
                .withBody(body -> body.withQueueName("lake")));
        dli.updateElasticResourcePoolQueue(new UpdateElasticResourcePoolQueueRequest()
                .withElasticResourcePoolName("pool_a")
                .withQueueName("lake")
                .withBody(body -> body.withQueueScalingPolicies(List.of(new QueueScalingPolicy()
                        .withPriority(1)
                        .withImpactStartTime("00:00")
                        .withImpactStopTime("24:00")
                        .withMinCu(16)
                        .withMaxCu(96)))));
        ElasticResourcePoolQueue inside = dli.listElasticResourcePoolQueues(
                        new ListElasticResourcePoolQueuesRequest().withElasticResourcePoolName("pool_a"))
                .getQueues()
                .get(0);
        assertThat(inside.getQueueScalingPolicies().get(0).getMaxCu()).isEqualTo(96);
        advance("2h");
        ElasticResourcePool pool = dli.listElasticResourcePools(new ListElasticResourcePoolsRequest())
                .getElasticResourcePools()
                .get(0);
        assertThat(pool.getStatus()).isEqualTo("AVAILABLE");
        assertThat(pool.getCurrentCu()).isEqualTo(96);
        assertThat(pool.getQueues()).containsExactly("lake");
        assertThat(dli.listElasticResourcePoolScaleRecords(
                                new ListElasticResourcePoolScaleRecordsRequest().withElasticResourcePoolName("pool_a"))
                        .getItems())
                .extracting(ElasticResourcePoolScaleRecord::getTargetCu)
                .contains(96);
        dli.updateElasticResourcePool(new UpdateElasticResourcePoolRequest()
                .withElasticResourcePoolName("pool_a")
                .withBody(body -> body.withDescription("d").withMinCu(64).withMaxCu(256)));
        dli.deleteQueue(new DeleteQueueRequest().withQueueName("lake"));
        advance("1m");
        dli.deleteElasticResourcePool(new DeleteElasticResourcePoolRequest().withElasticResourcePoolName("pool_a"));
        assertThat(dli.listElasticResourcePools(new ListElasticResourcePoolsRequest())
                        .getCount())
                .isZero();
    }

    @Test
    void connectionsComeAreBoundRoutedGrantedAndGo() {
        queue("lake", 16);
        String id = dli.createEnhancedConnection(new CreateEnhancedConnectionRequest()
                        .withBody(body -> body.withName("crm")
                                .withDestVpcId("vpc-1")
                                .withDestNetworkId("net-1")
                                .withHosts(List.of(new EnhancedConnectionHost()
                                        .withName("pg.crm")
                                        .withIp("10.9.0.1")))))
                .getConnectionId();
        dli.associateQueueToEnhancedConnection(new AssociateQueueToEnhancedConnectionRequest()
                .withConnectionId(id)
                .withBody(body -> body.withQueues(List.of("lake"))));
        dli.createRouteToEnhancedConnection(new CreateRouteToEnhancedConnectionRequest()
                .withConnectionId(id)
                .withBody(body -> body.withName("r3").withCidr("10.1.0.0/16")));
        dli.createEnhancedConnectionRoutes(new CreateEnhancedConnectionRoutesRequest()
                .withConnectionId(id)
                .withBody(body -> body.withName("r2").withCidr("10.2.0.0/16")));
        advance("1m");
        assertThat(connectivity("10.1.0.7:80")).isEqualTo("REACHABLE");
        dli.deleteRouteFromEnhancedConnection(new DeleteRouteFromEnhancedConnectionRequest()
                .withConnectionId(id)
                .withName("r3"));
        dli.deleteEnhancedConnectionRoutes(
                new DeleteEnhancedConnectionRoutesRequest().withConnectionId(id).withName("r2"));
        assertThat(connectivity("10.1.0.7:80")).isEqualTo("UNREACHABLE");
        dli.runAuthorizationAction(new RunAuthorizationActionRequest()
                .withBody(body -> body.withGrantProjectId("another")
                        .withAction(RunAuthorizationActionRequestBody.ActionEnum.GRANT)
                        .withPrivileges(List.of(new Privilege()
                                .withObject("edsconnections." + id)
                                .withPrivileges(List.of("BIND_QUEUE"))))));
        assertThat(dli.showEnhancedConnectionPrivilege(
                                new ShowEnhancedConnectionPrivilegeRequest().withConnectionId(id))
                        .getPrivileges())
                .extracting(EnhancedConnectionPrivilege::getApplicantProjectId)
                .containsExactly("another");
        assertThat(dli.listEnhancedConnections(new ListEnhancedConnectionsRequest())
                        .getConnections()
                        .get(0)
                        .getIsPrivis())
                .isFalse();
        dli.updateEnhancedConnection(
                new UpdateEnhancedConnectionRequest().withConnectionId(id).withBody(body -> body.withHosts(List.of())));
        dli.disassociateQueueFromEnhancedConnection(new DisassociateQueueFromEnhancedConnectionRequest()
                .withConnectionId(id)
                .withBody(body -> body.withQueues(List.of("lake"))));
        dli.deleteEnhancedConnection(new DeleteEnhancedConnectionRequest().withConnectionId(id));
        assertThat(dli.showEnhancedConnection(new ShowEnhancedConnectionRequest().withConnectionId(id))
                        .getStatus())
                .isEqualTo("DELETED");
    }

    @Test
    void quotasAreShown() {
        queue("lake", 16);
        assertThat(dli.showQuota(new ShowQuotaRequest()).getQuotas().getResources())
                .filteredOn(quota -> quota.getType().equals("QUEUE"))
                .extracting(QuotaInfo::getUsed)
                .containsExactly(1);
    }

    private void queue(String name, int cuCount) {
        dli.createQueue(new CreateQueueRequest()
                .withBody(body -> body.withQueueName(name).withCuCount(cuCount).withResourceMode(1)));
    }

    private static QueuePlanRequestBody plan(String name, int hour) {
        return new QueuePlanRequestBody()
                .withPlanName(name)
                .withTargetCu(96)
                .withStartHour(hour)
                .withStartMinute(0)
                .withRepeatDay(List.of(QueuePlanRequestBody.RepeatDayEnum.FRIDAY));
    }

    private List<QueuePlan> plans() {
        return dli.listQueuePlans(new ListQueuePlansRequest().withQueueName("lake"))
                .getPlans();
    }

    private List<QueueProperty> properties() {
        return dli.listQueueProperties(new ListQueuePropertiesRequest().withQueueName("lake"))
                .getProperties();
    }

    private String connectivity(String address) {
        Long task = dli.createConnectivityTask(new CreateConnectivityTaskRequest()
                        .withQueueName("lake")
                        .withBody(body -> body.withAddress(address)))
                .getTaskId();
        return dli.showConnectivityTask(
                        new ShowConnectivityTaskRequest().withQueueName("lake").withTaskId(task.toString()))
                .getConnectivity();
    }
}
