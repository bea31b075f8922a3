package io.github.dliemulator.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.Postgres;
import io.github.dliemulator.WithPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;

/** A job on the real engine reads a real PostgreSQL through a connection. Runs only where the engine is built. */
@WithPostgres
@EnabledIf("isEngineBuilt")
class UseTheConnectionTests extends JobTest {

    private static final Path ENGINE = Path.of("engine", "target", "dli-engine");

    private static ConfigurableApplicationContext emulator;
    private static JdbcConnectionDetails orders;

    static boolean isEngineBuilt() {
        return Files.isDirectory(ENGINE.resolve("lib"));
    }

    @BeforeAll
    static void startEmulatorAndDatabase() throws SQLException {
        emulator = start("--dli.engine=auto", "--dli.engine.dir=" + ENGINE, "--dli.engine.start=5m");
        orders = Postgres.running().freshDatabase();
        try (Connection connection =
                        DriverManager.getConnection(orders.getJdbcUrl(), orders.getUsername(), orders.getPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("create table orders (id int, city text)");
            statement.execute("insert into orders values (1, 'Bonn'), (2, 'Kiel')");
        }
    }

    @AfterAll
    static void stop() {
        emulator.close();
    }

    @BeforeEach
    @Override
    protected void setUpProject() {
        super.setUpProject();
        useEmulator(emulator);
        ok(put(clock(), Map.of("mode", "frozen", "now", T0)));
    }

    private String run(String sql) {
        String id = submitted(sql, "queue_name", "etl");
        ok(get(adminUri() + "/wait?resource=job/" + id + "&state=RUNNING&state=FINISHED&state=FAILED"));
        ok(post(clock() + "/advance", Map.of("by", "0s")));
        ok(get(adminUri() + "/wait?resource=job/" + id + "&state=FINISHED&state=FAILED&timeout=5m"));
        return id;
    }

    private void assertNoConnection(String sql) {
        String id = run(sql);
        assertStatus(id, "FAILED");
        assertThat(message(id)).startsWith("DLI.0999: PSQLException: The connection attempt failed");
    }

    @Test
    void jobReadsTheDatabaseOnlyWhileThePeerOfItsQueueIsActive() {
        timing(Map.of("job-run", "0s", "queue-start", "5s", "peering", "10s"));
        ok(put(
                adminUri() + "/endpoints",
                Map.of(
                        "192.168.40.7:5432",
                        Postgres.running().host() + ":" + Postgres.running().port())));
        createQueue("etl");
        advance("5s");
        String database = orders.getJdbcUrl().replaceAll(".*/", "");
        String create =
                "create table orders using jdbc options (url 'jdbc:postgresql://pg-a.crm:5432/%s', dbtable 'orders',"
                                .formatted(database)
                        + " user '%s', password '%s')".formatted(orders.getUsername(), orders.getPassword());
        assertNoConnection(create);

        Map<String, Object> crm = new HashMap<>(connection("crm", "etl"));
        crm.put("hosts", List.of(Map.of("name", "pg-a.crm", "ip", "192.168.40.7")));
        String id = createdId(post(connections(), crm));
        assertNoConnection(create);

        advance("10s");
        assertStatus(run(create), "FINISHED");
        String query = run("select * from orders order by id");
        ok(get(job(query) + "/preview")).json("{\"rows\":[[1,\"Bonn\"],[2,\"Kiel\"]]}");
        assertThat(EmulatorTest.<List<String>>read(get(adminUri() + "/dials"), "$[*].outcome"))
                .containsSubsequence("UNKNOWN_HOST", "UNKNOWN_HOST", "CONNECTED");

        ok(post(connections() + "/" + id + "/disassociate-queue", Map.of("queues", List.of("etl"))));
        assertNoConnection("select * from orders");
    }
}
