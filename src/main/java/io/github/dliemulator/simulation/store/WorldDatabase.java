package io.github.dliemulator.simulation.store;

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
class WorldDatabase implements JdbcConnectionDetails {

    /** No more parsed statements are kept than usual: each keeps the plan that was best when the tables were small. */
    private static final String LIKE_POSTGRESQL =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000";

    /** What was answered is kept even when the process is killed; Spring closes the file, after the last request. */
    private static final String FILE =
            "jdbc:h2:file:%s" + LIKE_POSTGRESQL + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    /** Stays even when the pool lets all connections go, as it does when the machine wakes from a long sleep. */
    private static final String MEMORY = "jdbc:h2:mem:%s" + LIKE_POSTGRESQL + ";DB_CLOSE_DELAY=-1";

    private final DataSourceProperties named;
    private final String url;

    WorldDatabase(DataSourceProperties named, DataSettings settings) {
        this.named = named;
        this.url = Objects.requireNonNullElseGet(named.getUrl(), () -> h2(settings.dir()));
    }

    private static String h2(String directory) {
        return directory.isBlank()
                ? MEMORY.formatted(UUID.randomUUID())
                : FILE.formatted(Path.of(directory, "dli").toAbsolutePath());
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public @Nullable String getUsername() {
        return named.getUsername();
    }

    @Override
    public @Nullable String getPassword() {
        return named.getPassword();
    }
}
