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
import org.springframework.util.function.SingletonSupplier;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One PostgreSQL for all tests of this JVM: in a container where an engine has the image, otherwise one that comes as a
 * dependency and runs as a process. An image is never pulled, so nobody waits for one. {@code -Dpostgres} says which:
 * {@code container}, {@code process}, or {@code auto}.
 */
public record Postgres(String host, int port, String user, String password) {

    private static final String IMAGE = "postgres:18-alpine";

    /** As most databases are: whose text is not in the order of its characters. */
    private static final String ICU_LOCALE_OPTIONS = " template template0 locale_provider icu icu_locale 'en-US'";

    private static final AtomicInteger databases = new AtomicInteger();

    private static final SingletonSupplier<Postgres> RUNNING = SingletonSupplier.of(Postgres::start);

    private record Database(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}

    public static Postgres running() {
        return RUNNING.obtain();
    }

    private static Postgres start() {
        return switch (System.getProperty("postgres", "auto")) {
            case "container" -> inContainer();
            case "process" -> inProcess();
            case "auto" -> ContainerEngine.isAvailable(IMAGE) ? inContainer() : inProcess();
            default -> throw new IllegalArgumentException("-Dpostgres must be container, process, auto or none");
        };
    }

    public JdbcConnectionDetails freshDatabase() {
        String name = "emulator_" + databases.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url("postgres"), user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + ICU_LOCALE_OPTIONS);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL gives no database", e);
        }
        return new Database(url(name), user, password);
    }

    /** Settings of an emulator that keeps its worlds there. */
    public static String[] settings(JdbcConnectionDetails database) {
        return new String[] {
            "--spring.datasource.url=" + database.getJdbcUrl(),
            "--spring.datasource.username=" + database.getUsername(),
            "--spring.datasource.password=" + database.getPassword()
        };
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

    private static Postgres inProcess() {
        try {
            return new Postgres("localhost", EmbeddedPostgres.start().getPort(), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "PostgreSQL does not start here; where a container engine runs, pull " + IMAGE, e);
        }
    }
}
