package io.github.dliemulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DialTests extends EngineTest {

    private static final String TABLE = "CREATE TABLE %s USING JDBC OPTIONS ("
            + "'url'='jdbc:postgresql://%s/postgres%s', 'driver'='org.postgresql.Driver', 'dbtable'='%s', %s)";
    private static final String LOGIN = "'user'='postgres', 'password'='postgres'";

    @BeforeEach
    void createCustomers() throws Exception {
        execute(
                // PostgreSQL notices a broken connection late; until then its statement keeps the view
                "select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'PgSleep'",
                "drop view if exists slow",
                "drop table if exists customers",
                "create table customers (id int, name text)",
                "insert into customers values (1, 'Ada'), (2, 'Grace')",
                "create view slow as select id, pg_sleep(30)::text as slept from customers");
    }

    @Test
    void aTableReadsRowsOfTheDatabase() throws Exception {
        JsonNode created = run(table("customers", "pg.crm:5432", ""));
        assertThat(created.get("tables").toString())
                .contains(
                        "\"name\":\"default.customers\"", "\"provider\":\"JDBC\"", "\"name\":\"id\",\"type\":\"int\"");

        assertThat(rows("SELECT * FROM customers ORDER BY id")).isEqualTo("[[1,\"Ada\"],[2,\"Grace\"]]");
        assertThat(run("SELECT id FROM customers").get("inputRows").asInt()).isEqualTo(2);
        assertThat(EMULATOR.dials).isNotEmpty().allSatisfy(dial -> {
            assertThat(dial.get("project").asText()).isEqualTo("p1");
            assertThat(dial.get("session").asText()).isEqualTo(session);
            assertThat(dial.get("queue").asText()).isEqualTo("bound");
            assertThat(dial.get("host").asText()).isEqualTo("pg.crm");
            assertThat(dial.get("port").asInt()).isEqualTo(5432);
        });
    }

    @Test
    void aQueueThatIsNotBoundGetsTheErrorOfTheDriver() throws Exception {
        rows(table("customers", "pg.crm:5432", ""));

        JsonNode answer = run("SELECT * FROM customers", Map.of("queue", "other"));

        assertThat(answer.get("status").asText()).isEqualTo("FAILED");
        assertThat(answer.get("error").asText()).isEqualTo("DLI.0999: PSQLException: The connection attempt failed.");
        EMULATOR.bound.add("other");
        assertThat(run("SELECT * FROM customers", Map.of("queue", "other"))
                        .get("rowCount")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void anUnknownHostAndAClosedPortFail() throws Exception {
        assertThat(error(table("customers", "db.none:5432", "")))
                .isEqualTo("DLI.0999: PSQLException: The connection attempt failed.");
        assertThat(error(table("customers", "pg.crm:5433", "")))
                .startsWith("DLI.0999: PSQLException: Connection to pg.crm:5433 refused.");
    }

    @Test
    void rowsAreWrittenToTheDatabase() throws Exception {
        rows(table("customers", "pg.crm:5432", ""));

        JsonNode answer = run("INSERT INTO customers SELECT id + 10, concat(name, '!') FROM customers");

        assertThat(answer.get("error").isNull()).as(answer.toString()).isTrue();
        assertThat(answer.get("outputRows").asInt()).isEqualTo(2);
        assertThat(value("select string_agg(name, ',' order by id) from customers"))
                .isEqualTo("Ada,Grace,Ada!,Grace!");
    }

    @Test
    void aCopyAndAViewOfATableOfADatabaseCanBeSelected() throws Exception {
        rows(table("customers", "pg.crm:5432", ""));
        rows("CREATE TABLE copy USING parquet AS SELECT * FROM customers");
        rows("CREATE VIEW names AS SELECT name FROM customers WHERE id = 2");

        assertThat(rows("SELECT name FROM names")).isEqualTo("[[\"Grace\"]]");
        execute("update customers set name = 'Hopper' where id = 2");
        assertThat(rows("SELECT name FROM names")).isEqualTo("[[\"Hopper\"]]");
        assertThat(rows("SELECT name FROM copy WHERE id = 2")).isEqualTo("[[\"Grace\"]]");
        EMULATOR.bound.clear();
        assertThat(error("SELECT name FROM names")).contains("The connection attempt failed");
        assertThat(rows("SELECT count(*) FROM copy")).isEqualTo("[[2]]");
    }

    @Test
    void credentialsComeFromTheEmulatorAtEachConnection() throws Exception {
        EMULATOR.credentials.put("crm_login", Map.of("user", "postgres", "password", "postgres"));

        JsonNode created =
                run(TABLE.formatted("customers", "pg.crm:5432", "", "customers", "'passwdauth'='crm_login'"));

        assertThat(created.get("tables").toString())
                .contains("\"passwdauth\":\"crm_login\"")
                .doesNotContain("password");
        assertThat(rows("SELECT count(*) FROM customers")).isEqualTo("[[2]]");
        EMULATOR.credentials.clear();
        assertThat(error("SELECT count(*) FROM customers"))
                .isEqualTo("DLI.0999: SQLException: The datasource authentication crm_login does not exist");
    }

    @Test
    void aQueueThatIsUnboundBreaksAJob() throws Exception {
        rows(TABLE.formatted("slow", "pg.crm:5432", "", "slow", LOGIN));
        CompletableFuture<JsonNode> answer = runInBackground("SELECT * FROM slow", "job-unbound-" + session);
        waitForSleep("1");

        EMULATOR.bound.clear();

        JsonNode failed = answer.get(10, TimeUnit.SECONDS);
        assertThat(failed.get("status").asText()).isEqualTo("FAILED");
        assertThat(failed.get("error").asText()).startsWith("DLI.0999: PSQLException: ");
    }

    @Test
    void aCancelReachesTheDatabase() throws Exception {
        rows(TABLE.formatted("slow", "pg.crm:5432", "", "slow", LOGIN));
        String job = "job-cancelled-" + session;
        CompletableFuture<JsonNode> answer = runInBackground("SELECT * FROM slow", job);
        waitForSleep("1");
        long start = System.nanoTime();

        assertThat(send("DELETE", "/statements/" + job, null, FakeEmulator.TOKEN)
                        .statusCode())
                .isEqualTo(202);

        assertThat(answer.get(10, TimeUnit.SECONDS).get("status").asText()).isEqualTo("CANCELLED");
        System.err.println("cancelled in ms: " + (System.nanoTime() - start) / 1_000_000);
        waitForSleep("0");
    }

    @Test
    void urlsThatReachBeyondTheDatabaseAreRefused() throws Exception {
        for (String parameter : new String[] {
            "socketFactory=java.lang.String", "loggerFile=/tmp/x", "sslfactory=a.B", "localSocketAddress=127.0.0.1"
        }) {
            assertThat(error(table("customers", "pg.crm:5432", "?" + parameter)))
                    .startsWith("DLI.0003: AccessControlException: A connection does not accept the parameter");
        }
        assertThat(error(table("customers", "pg.crm:5432,127.0.0.1:" + POSTGRES.getPort(), "")))
                .startsWith("DLI.0003: AccessControlException: The url names no single host");
        assertThat(error("CREATE TABLE t USING JDBC OPTIONS ('url'='jdbc:postgresql://pg.crm:5432/postgres', "
                        + "'driver'='org.postgresql.Driver', 'dbtable'='customers', 'loggerFile'='/tmp/x', " + LOGIN
                        + ")"))
                .startsWith("DLI.0003: AccessControlException: A connection does not accept the parameter");
        assertThat(EMULATOR.dials).isEmpty();
    }

    private static String table(String name, String address, String parameters) {
        return TABLE.formatted(name, address, parameters, name, LOGIN);
    }

    private CompletableFuture<JsonNode> runInBackground(String sql, String job) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return run(sql, Map.of("job", job));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Until as many sessions of PostgreSQL sleep. */
    private static void waitForSleep(String count) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        String sleeping = "select count(*) from pg_stat_activity where wait_event = 'PgSleep'";
        while (!value(sleeping).equals(count)) {
            assertThat(System.nanoTime()).as("sessions that sleep").isLessThan(end);
            Thread.sleep(20);
        }
    }
}
