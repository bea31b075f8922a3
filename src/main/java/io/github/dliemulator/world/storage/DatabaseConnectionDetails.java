package io.github.dliemulator.world.storage;

import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Connection details of the database: {@code spring.datasource.*} if set, else H2 in {@code dli.data.dir} or in memory. */
@Component
@Fallback
class DatabaseConnectionDetails implements JdbcConnectionDetails {

    /** Leaves the statement cache at its default size: a cached plan is the best one for the table sizes when it was made. */
    private static final String POSTGRESQL_MODE =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000";

    /** Writes each commit to disk before it returns. Spring closes the file after the last request. */
    private static final String FILE_URL =
            "jdbc:h2:file:%s" + POSTGRESQL_MODE + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    /** Keeps the database when the pool closes all connections, as after a long sleep of the machine. */
    private static final String MEMORY_URL = "jdbc:h2:mem:%s" + POSTGRESQL_MODE + ";DB_CLOSE_DELAY=-1";

    private final DataSourceProperties configured;
    private final String url;

    DatabaseConnectionDetails(DataSourceProperties configured, DataDirectoryProperties properties) {
        this.configured = configured;
        this.url = Objects.requireNonNullElseGet(configured.getUrl(), () -> h2Url(properties.dir()));
    }

    private static String h2Url(String directory) {
        return directory.isBlank()
                ? MEMORY_URL.formatted(UUID.randomUUID())
                : FILE_URL.formatted(Path.of(directory, "dli").toAbsolutePath());
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public @Nullable String getUsername() {
        return configured.getUsername();
    }

    @Override
    public @Nullable String getPassword() {
        return configured.getPassword();
    }
}
