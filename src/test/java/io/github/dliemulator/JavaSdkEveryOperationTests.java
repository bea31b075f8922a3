package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.dli.v1.model.*;
import io.github.dliemulator.contract.AllowsUndocumentedRequests;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@SuppressWarnings("deprecation") // so is much of what the SDK can do, and people still call it
class JavaSdkEveryOperationTests extends JavaSdkOperationTest {

    /** The operations without those of {@link JavaSdkCatalogTests}. */
    @Override
    protected boolean covers(JavaSdkOperation operation) {
        return !JavaSdkCatalogTests.isCatalogOperation(operation);
    }

    @Test
    void queuesAreCreatedReadAndDeleted() {
        queue(16);
        assertThat(sdk.queues()).extracting(Queue::getQueueName).containsExactly("default", "lake");
        assertThat(sdk.showQueue("lake").getCuCount()).isEqualTo(16);
        assertThat(sdk.deleteQueue("lake")).isTrue();
    }

    @Test
    void queuesAreScaledAndRestarted() {
        queue(64);
        advance("1m");
        RunQueueActionResponse scaled = dli.runQueueAction(new RunQueueActionRequest()
                .withQueueName("lake")
                .withBody(body -> body.withAction("scale_out").withCuCount(32)));
        assertThat(scaled.getResult()).isTrue();
        assertThat(scaled.getQueueName()).isEqualTo("lake");
        advance("1m");
        assertThat(sdk.showQueue("lake").getCuCount()).isEqualTo(96);
        RunQueueActionResponse restarted = dli.runQueueAction(new RunQueueActionRequest()
                .withQueueName("lake")
                .withBody(body -> body.withAction("restart").withForce(true)));
        assertThat(restarted.getIsSuccess()).isTrue();
        assertThat(restarted.getJobId()).isNotEmpty();
        assertThat(sdk.queues().get(1).getIsRestarting()).isTrue();
    }

    @Test
    void queuesMoveToAnotherCidr() {
        queue(16);
        advance("1m");
        assertThat(dli.updateQueueCidr(new UpdateQueueCidrRequest()
                                .withQueueName("lake")
                                .withBody(body -> body.withCidrInVpc("10.7.0.0/16")))
                        .getIsSuccess())
                .isTrue();
        assertThat(sdk.queues().get(1).getCidrInVpc()).isEqualTo("10.7.0.0/16");
    }

    @Test
    void plansAreCreatedUpdatedAndDeleted() {
        queue(64);
        advance("1m");
        for (String name : List.of("eve", "noon")) {
            dli.createQueuePlan(new CreateQueuePlanRequest()
                    .withQueueName("lake")
                    .withBody(JavaSdk.plan(name, name.equals("eve") ? 18 : 12)));
        }
        List<QueuePlan> plans = sdk.plans("lake");
        assertThat(plans).extracting(QueuePlan::getPlanName).containsExactly("eve", "noon");
        assertThat(plans.get(0).getRepeatDay()).containsExactly(QueuePlan.RepeatDayEnum.FRIDAY);
        assertThat(plans.get(0).getActivate()).isTrue();
        Long id = plans.get(0).getId();
        UpdateQueuePlanResponse updated = dli.updateQueuePlan(new UpdateQueuePlanRequest()
                .withQueueName("lake")
                .withPlanId(id.toString())
                .withBody(JavaSdk.plan("night", 21)));
        assertThat(updated.getPlanId()).isEqualTo(id);
        dli.deleteQueuePlan(new DeleteQueuePlanRequest().withQueueName("lake").withPlanId(id));
        dli.batchDeleteQueuePlans(new BatchDeleteQueuePlansRequest()
                .withQueueName("lake")
                .withBody(body -> body.withPlanIds(List.of(plans.get(1).getId()))));
        assertThat(sdk.plans("lake")).isEmpty();
    }

    @Test
    void propertiesAreSetAndRemoved() {
        queue(64);
        advance("1m");
        dli.createQueueProperty(new CreateQueuePropertyRequest()
                .withQueueName("lake")
                .withBody(body -> body.withProperties(
                        properties -> properties.withComputeEngineMaxInstance(2).withJobMaxConcurrent(3))));
        dli.updateQueueProperty(new UpdateQueuePropertyRequest()
                .withQueueName("lake")
                .withBody(body -> body.withProperties(properties -> properties.withJobMaxConcurrent(4))));
        assertThat(sdk.properties("lake")).extracting(QueueProperty::getValue).containsExactlyInAnyOrder("2", "4");
        dli.deleteQueueProperty(new DeleteQueuePropertyRequest()
                .withQueueName("lake")
                .withBody(body -> body.withKeys(List.of("job.maxConcurrent"))));
        assertThat(sdk.properties("lake")).extracting(QueueProperty::getValue).containsExactly("2");
    }

    @Test
    void usersOfAQueueAreListed() {
        queue(16);
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
    void poolsAreCreatedFilledUpdatedAndDeleted() {
        dli.createElasticResourcePool(new CreateElasticResourcePoolRequest()
                .withBody(body -> body.withElasticResourcePoolName("Pool_A")
                        .withMinCu(64)
                        .withMaxCu(128)
                        .withChargingMode(1)
                        .withLabel(Map.of())
                        .withTags(List.of(new Tag().withKey("k").withValue("v")))));
        advance("1m");
        queue(16);
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

    @AllowsUndocumentedRequests("The SDK's own name of the project that is granted something")
    @Test
    void connectionsAreCreatedBoundRoutedGrantedAndDeleted() {
        queue(16);
        String id = sdk.createConnection("crm", List.of(), JavaSdk.host("pg.crm", "10.9.0.1"));
        sdk.bind(id, "lake");
        dli.createRouteToEnhancedConnection(new CreateRouteToEnhancedConnectionRequest()
                .withConnectionId(id)
                .withBody(body -> body.withName("r3").withCidr("10.1.0.0/16")));
        dli.createEnhancedConnectionRoutes(new CreateEnhancedConnectionRoutesRequest()
                .withConnectionId(id)
                .withBody(body -> body.withName("r2").withCidr("10.2.0.0/16")));
        advance("1m");
        assertThat(sdk.connectivity("lake", "10.1.0.7:80")).isEqualTo("REACHABLE");
        dli.deleteRouteFromEnhancedConnection(new DeleteRouteFromEnhancedConnectionRequest()
                .withConnectionId(id)
                .withName("r3"));
        dli.deleteEnhancedConnectionRoutes(
                new DeleteEnhancedConnectionRoutesRequest().withConnectionId(id).withName("r2"));
        assertThat(sdk.connectivity("lake", "10.1.0.7:80")).isEqualTo("UNREACHABLE");
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
        assertThat(sdk.connections().get(0).getIsPrivis()).isFalse();
        sdk.replaceHosts(id);
        sdk.unbind(id, "lake");
        assertThat(sdk.deleteConnection(id)).isTrue();
        assertThat(sdk.show(id).getStatus()).isEqualTo("DELETED");
    }

    @Test
    void quotasAreShown() {
        queue(16);
        assertThat(dli.showQuota(new ShowQuotaRequest()).getQuotas().getResources())
                .filteredOn(quota -> quota.getType().equals("QUEUE"))
                .extracting(QuotaInfo::getUsed)
                .containsExactly(1);
    }

    @Test
    void sqlJobsAreSubmittedFollowedPreviewedAndExported() {
        queue(16);
        ok(put(
                adminUri() + "/results",
                List.of(Map.of(
                        "match", Map.of("type", "QUERY"),
                        "schema", List.of(Map.of("city", "string"), Map.of("n", "int")),
                        "rows", List.of(List.of("Bonn", 7))))));
        CreateSqlJobResponse submitted = dli.createSqlJob(new CreateSqlJobRequest()
                .withBody(body -> body.withSql("select city, n from range(3)")
                        .withQueueName("lake")
                        .withCurrentdb("default")
                        .withConf(List.of("spark.sql.shuffle.partitions=8"))
                        .withTags(List.of(new Tag().withKey("team").withValue("ops")))));
        assertThat(submitted.getJobType().getValue()).isEqualTo("QUERY");
        String id = submitted.getJobId();
        assertThat(status(id).getStatus().getValue()).isEqualTo("LAUNCHING");
        assertThat(dli.showSqlJobProgress(new ShowSqlJobProgressRequest().withJobId(id))
                        .getProgress())
                .isZero();
        advance("1m");
        ShowSqlJobStatusResponse finished = status(id);
        assertThat(finished.getStatus().getValue()).isEqualTo("FINISHED");
        assertThat(finished.getResultCount()).isEqualTo(1);
        assertThat(finished.getTags()).hasSize(1);
        PreviewSqlJobResultResponse preview = dli.previewSqlJobResult(new PreviewSqlJobResultRequest().withJobId(id));
        assertThat(preview.getSchema()).containsExactly(Map.of("city", "string"), Map.of("n", "int"));
        assertThat(preview.getRows()).containsExactly(List.of("Bonn", 7));
        assertThat(dli.showSqlJobDetail(new ShowSqlJobDetailRequest().withJobId(id))
                        .getDatabaseName())
                .isEqualTo("default");
        String export = dli.exportSqlJobResult(new ExportSqlJobResultRequest()
                        .withJobId(id)
                        .withBody(body -> body.withDataPath("obs://lake/out")
                                .withDataType("json")
                                .withWithColumnHeader(true)))
                .getJobId();
        dli.cancelSqlJob(new CancelSqlJobRequest().withJobId(export));
        List<SqlJob> jobs = dli.listSqlJobs(new ListSqlJobsRequest().withQueueName("default"))
                .getJobs();
        assertThat(jobs).extracting(SqlJob::getJobId).containsExactly(export);
        assertThat(jobs.get(0).getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(dli.checkSql(new CheckSqlRequest().withBody(body -> body.withSql("select 1")))
                        .getMessage())
                .isEqualTo("the sql is ok");
    }

    @Test
    void tablesAreImportedAndExported() {
        String imported = dli.importTable(new ImportTableRequest()
                        .withBody(body -> body.withDataPath("obs://lake/in.csv")
                                .withDataType("csv")
                                .withDatabaseName("default")
                                .withTableName("trips")
                                .withWithColumnHeader(true)))
                .getJobId();
        String exported = dli.exportTable(new ExportTableRequest()
                        .withBody(body -> body.withDataPath("obs://lake/out")
                                .withDataType("csv")
                                .withDatabaseName("default")
                                .withTableName("trips")
                                .withCompress("gzip")))
                .getJobId();
        assertThat(List.of(status(imported).getJobType(), status(exported).getJobType()))
                .containsExactly("IMPORT", "EXPORT");
    }

    private ShowSqlJobStatusResponse status(String jobId) {
        return dli.showSqlJobStatus(new ShowSqlJobStatusRequest().withJobId(jobId));
    }

    /** A dedicated queue named lake. */
    private void queue(int cuCount) {
        dli.createQueue(new CreateQueueRequest()
                .withBody(
                        body -> body.withQueueName("lake").withCuCount(cuCount).withResourceMode(1)));
    }
}
