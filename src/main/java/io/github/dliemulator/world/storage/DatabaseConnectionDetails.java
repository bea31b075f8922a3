package io.github.dliemulator.world.storage;

import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** The database to keep worlds in: the one that is named, else H2, in a file where there is a data directory for it. */
@Component
@Fallback
class DatabaseConnectionDetails implements JdbcConnectionDetails {

    /** No more parsed statements are kept than usual: each keeps the plan that was best when the tables were small. */
    private static final String POSTGRESQL_MODE =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000";

    /** What was answered is kept even when the process is killed; Spring closes the file, after the last request. */
    private static final String FILE_URL =
            "jdbc:h2:file:%s" + POSTGRESQL_MODE + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    /** Stays even when the pool lets all connections go, as it does when the machine wakes from a long sleep. */
    private static final String MEMORY_URL = "jdbc:h2:mem:%s" + POSTGRESQL_MODE + ";DB_CLOSE_DELAY=-1";

    private final DataSourceProperties configured;
    private final String url;

    DatabaseConnectionDetails(DataSourceProperties configured, DataProperties properties) {
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
