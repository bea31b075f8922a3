package io.github.dliemulator;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One PostgreSQL for all tests of this JVM: in a container where an engine has the image, otherwise one that comes as a
 * dependency and runs as a process. An image is never pulled, so nobody waits for one.
 */
record Postgres(String host, int port, String user, String password) {

    private static final String IMAGE = "postgres:18-alpine";

    private static final AtomicInteger databases = new AtomicInteger();

    static final Postgres RUNNING = ContainerEngine.has(IMAGE) ? inContainer() : asProcess();

    private record Database(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}

    JdbcConnectionDetails freshDatabase() {
        String name = "emulator_" + databases.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url("postgres"), user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL gives no database", e);
        }
        return new Database(url(name), user, password);
    }

    private String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    /** Testcontainers removes it when this JVM ends. */
    private static Postgres inContainer() {
        PostgreSQLContainer container =
                new PostgreSQLContainer(IMAGE).withUsername("postgres").withDatabaseName("postgres");
        container.start();
        return new Postgres(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getUsername(),
                container.getPassword());
    }

    private static Postgres asProcess() {
        try {
            return new Postgres("localhost", EmbeddedPostgres.start().getPort(), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "PostgreSQL does not start here; where a container engine runs, pull " + IMAGE, e);
        }
    }
}
