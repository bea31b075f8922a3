package io.github.dliemulator.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.dli.v1.DliClient;
import com.huaweicloud.sdk.dli.v1.model.AssociateQueueToEnhancedConnectionRequest;
import com.huaweicloud.sdk.dli.v1.model.CreateEnhancedConnectionRequest;
import com.huaweicloud.sdk.dli.v1.model.CreateQueueRequest;
import com.huaweicloud.sdk.dli.v1.model.CreateSqlJobRequest;
import com.huaweicloud.sdk.dli.v1.model.DisassociateQueueFromEnhancedConnectionRequest;
import com.huaweicloud.sdk.dli.v1.model.EnhancedConnectionHost;
import com.huaweicloud.sdk.dli.v1.model.PreviewSqlJobResultRequest;
import com.huaweicloud.sdk.dli.v1.model.ShowSqlJobStatusRequest;
import com.huaweicloud.sdk.dli.v1.model.ShowSqlJobStatusResponse;
import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.ExecutableGuide;
import io.github.dliemulator.GeneratedFile;
import io.github.dliemulator.WithPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** A job on the real engine reads a real PostgreSQL through a connection. Runs only where the engine is built. */
@WithPostgres
@EnabledIf("isEngineBuilt")
class UseTheConnectionTests extends RealEngineTest {

    private static final String HOST = "pg-a.crm";
    private static final String IP = "192.168.40.7";
    private static final String CREATE = create(HOST, "orders");

    private static OrdersDatabase orders;

    @BeforeAll
    static void createDatabase() throws SQLException, IOException {
        orders = OrdersDatabase.create();
    }

    @BeforeEach
    @Override
    protected void setUpProject() {
        super.setUpProject();
        map(IP);
    }

    private void map(String ip) {
        ok(put(adminUri() + "/endpoints", Map.of(ip + ":5432", orders.endpoint())));
    }

    private static String create(String host, String table) {
        return "create table orders using jdbc options (url 'jdbc:postgresql://%s/crm', dbtable '%s', user 'crm', password 'crm')"
                .formatted(host, table);
    }

    private String connect(String... queues) {
        Map<String, Object> crm = new HashMap<>(connection("crm", queues));
        crm.put("hosts", List.of(Map.of("name", HOST, "ip", IP)));
        return createdId(post(connections(), crm));
    }

    private void bind(String connection, String kind, String name) {
        ok(post(connections() + "/" + connection + "/associate-queue", Map.of(kind, List.of(name))));
    }

    private void unbind(String connection, String queue) {
        ok(post(connections() + "/" + connection + "/disassociate-queue", Map.of("queues", List.of(queue))));
    }

    private void assertNoConnection(String queue, String sql, String outcome, String reason) {
        String id = run(queue, sql);
        assertStatus(id, "FAILED");
        assertThat(message(id)).startsWith("DLI.0999: PSQLException: The connection attempt failed");
        Map<String, Object> dial = EmulatorTest.<List<Map<String, Object>>>read(get(adminUri() + "/dials"), "$[-1:]")
                .get(0);
        assertThat(dial).containsEntry("outcome", outcome).containsEntry("job", id);
        assertThat(String.valueOf(dial.get("reason"))).contains(reason);
    }

    private void assertReadsOrders(String queue) {
        assertStatus(run(queue, CREATE), "FINISHED");
        ok(get(job(run(queue, "select id, city from orders")) + "/preview"))
                .json("{\"rows\":[[1,\"Bonn\"],[2,\"Kiel\"]]}");
    }

    @Test
    void jobReadsTheDatabaseOnlyWhileThePeerOfItsQueueIsActive() {
        timing(Map.of("job-run", "0s", "queue-start", "5s", "peering", "10s"));
        createQueue("etl");
        advance("5s");
        assertNoConnection("etl", CREATE, "UNKNOWN_HOST", "the queue etl is bound to no connection");
        String connection = connect("etl");
        assertNoConnection("etl", CREATE, "UNKNOWN_HOST", "the peer of queue etl is CREATING until");
        assertNoConnection("etl", create(IP, "orders"), "TIMEOUT", "the peer of queue etl is CREATING until");
        advance("10s");
        assertReadsOrders("etl");
        unbind(connection, "etl");
        assertNoConnection("etl", "select * from orders", "UNKNOWN_HOST", "the queue etl is bound to no connection");
    }

    @Test
    void scriptOfTheExamplePrintsTheDocumentedOutput() throws IOException {
        String output = ExecutableGuide.runInShell(
                "DLI=http://localhost:%d DATABASE=%s examples/use-the-connection.sh".formatted(port, orders.endpoint()),
                Path.of("").toAbsolutePath());
        new GeneratedFile("examples/use-the-connection.txt", UseTheConnectionTests.class).assertContent(output);
    }

    @Test
    void sdkReadsTheDatabaseOnlyWhileThePeerOfItsQueueIsActive() {
        timing(Map.of("job-run", "0s", "queue-start", "5s", "peering", "10s"));
        String emulator = "http://localhost:" + port;

        // example
        DliClient dli = DliClient.newBuilder()
                .withCredential(
                        new BasicCredentials().withAk("any").withSk("thing").withProjectId(project))
                .withEndpoints(List.of(emulator)) // http://localhost:3540
                .build();
        dli.createQueue(new CreateQueueRequest()
                .withBody(queue ->
                        queue.withQueueName("etl_night").withResourceMode(1).withCuCount(16)));
        String connection = dli.createEnhancedConnection(new CreateEnhancedConnectionRequest()
                        .withBody(crm -> crm.withName("crm_pg")
                                .withDestVpcId("b1d6a2de-7d1f-4b0e-8a34-9a2f5c2f9e01")
                                .withDestNetworkId("c2e7b3ef-8e20-4c1f-9b45-0b306d3a0f12")
                                .withHosts(List.of(new EnhancedConnectionHost()
                                        .withName("pg-a.crm")
                                        .withIp("192.168.40.7")))))
                .getConnectionId();
        advance("1m"); // POST …/clock/advance {"by":"1m"}: the queue is AVAILABLE

        String table = """
                create table orders using jdbc options (
                url 'jdbc:postgresql://pg-a.crm/crm', dbtable 'orders', user 'crm', password 'crm')""";
        assertThat(sdkRun(dli, table).getMessage())
                .isEqualTo("DLI.0999: PSQLException: The connection attempt failed.");

        dli.associateQueueToEnhancedConnection(new AssociateQueueToEnhancedConnectionRequest()
                .withConnectionId(connection)
                .withBody(queues -> queues.withQueues(List.of("etl_night"))));
        assertThat(sdkRun(dli, table).getMessage())
                .isEqualTo("DLI.0999: PSQLException: The connection attempt failed.");

        advance("1m"); // the peer is ACTIVE
        assertThat(sdkRun(dli, table).getMessage()).isEmpty();
        ShowSqlJobStatusResponse query = sdkRun(dli, "select id, city from orders");
        assertThat(dli.previewSqlJobResult(new PreviewSqlJobResultRequest().withJobId(query.getJobId()))
                        .getRows())
                .containsExactly(List.of(1, "Bonn"), List.of(2, "Kiel"));
        // /example

        dli.disassociateQueueFromEnhancedConnection(new DisassociateQueueFromEnhancedConnectionRequest()
                .withConnectionId(connection)
                .withBody(queues -> queues.withQueues(List.of("etl_night"))));
        assertThat(sdkRun(dli, "select id, city from orders").getMessage())
                .isEqualTo("DLI.0999: PSQLException: The connection attempt failed.");
    }

    private ShowSqlJobStatusResponse sdkRun(DliClient dli, String sql) {
        String id = dli.createSqlJob(new CreateSqlJobRequest()
                        .withBody(statement ->
                                statement.withQueueName("etl_night").withSql(sql)))
                .getJobId();
        advance("1s");
        ok(get(adminUri() + "/wait?resource=job/" + id + "&state=FINISHED&state=FAILED&timeout=5m"));
        return dli.showSqlJobStatus(new ShowSqlJobStatusRequest().withJobId(id));
    }

    @Test
    void hostThatNoConnectionHasIsUnknown() {
        createQueue("etl");
        connect("etl");
        assertNoConnection(
                "etl",
                create("pg-b.crm", "orders"),
                "UNKNOWN_HOST",
                "no connection of the queue etl has a host named pg-b.crm");
    }

    @Test
    void addressIsReachedOnlyThroughASubnetOrARoute() {
        createQueue("etl");
        String connection = connect("etl");
        map("10.9.0.7");
        assertNoConnection("etl", create("10.9.0.7", "orders"), "TIMEOUT", "is in no subnet or route of a connection");
        ok(post(
                "/v3/%s/datasource/enhanced-connections/%s/routes".formatted(project, connection),
                Map.of("name", "r", "cidr", "10.9.0.0/24")));
        assertStatus(run("etl", create("10.9.0.7", "orders")), "FINISHED");
    }

    @Test
    void peerThatFailedLeadsNowhere() {
        ok(put(
                adminUri() + "/scripts",
                List.of(Map.of("match", Map.of("kind", "peer"), "steps", List.of(Map.of("state", "FAILED"))))));
        createQueue("etl");
        connect("etl");
        assertNoConnection("etl", CREATE, "UNKNOWN_HOST", "the peer of queue etl is FAILED");
    }

    @Test
    void jobFailsWhenItsQueueIsUnboundWhileItRuns() {
        createQueue("etl");
        String connection = connect("etl");
        run("etl", create(HOST, "(select id, cast(pg_sleep(60) as text) slept from orders) slow"));
        String id = submitted("select * from orders", "queue_name", "etl");
        Awaitility.await().until(orders::hasSleepingStatement);
        assertStatus(id, "RUNNING");
        unbind(connection, "etl");
        ok(get(adminUri() + "/wait?resource=job/" + id + "&state=FAILED&timeout=20s"));
        assertThat(message(id)).startsWith("DLI.0999: PSQLException: ");
    }

    @Test
    void queueInAPoolReadsWhatThePoolIsBoundTo() {
        ok(post(
                "/v3/" + project + "/elastic-resource-pools",
                Map.of("elastic_resource_pool_name", "lake", "min_cu", 64, "max_cu", 128)));
        ok(post(queues(), Map.of("queue_name", "etl", "cu_count", 16, "elastic_resource_pool_name", "lake")));
        String connection = connect();
        assertNoConnection("etl", CREATE, "UNKNOWN_HOST", "bound to no connection");
        bind(connection, "elastic_resource_pools", "lake");
        assertReadsOrders("etl");
    }

    @Test
    void projectWithAGrantReadsThroughTheConnectionOfAnotherProject() {
        String connection = connect();
        String owner = project;
        project = UUID.randomUUID().toString().replace("-", "");
        String grantee = project;
        ok(put(clock(), Map.of("mode", "frozen", "now", T0)));
        ok(put(adminUri() + "/timing", "\"instant\""));
        map(IP);
        createQueue("etl");
        project = owner;
        shareConnection(connection, grantee);
        project = grantee;
        bind(connection, "queues", "etl");
        assertReadsOrders("etl");
    }

    @Test
    void queueDefaultReachesNoDatabase() {
        connect();
        assertNoConnection("default", CREATE, "UNKNOWN_HOST", "the queue default is bound to no connection");
    }
}
