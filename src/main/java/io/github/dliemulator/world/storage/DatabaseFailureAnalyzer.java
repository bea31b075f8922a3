package io.github.dliemulator.world.storage;

import java.io.IOException;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;

/** Explains why the database cannot be used, instead of a stack trace. Registered in spring.factories. */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /**
     * SQL states of PostgreSQL: no connection (08), wrong credentials (28), no such database (3D), starting (57P). Error codes of
     * H2: file in use, unreadable, corrupt, read-only or closed.
     */
    private static final Pattern UNUSABLE_STATES =
            Pattern.compile("08...|28...|3D...|57P..|90020|90028|9003[01]|9009[78]");

    private final Environment environment;

    DatabaseFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(cause);
        boolean isUnusable = root instanceof IOException
                || cause.getSQLState() != null
                        && UNUSABLE_STATES.matcher(cause.getSQLState()).matches();
        return isUnusable ? new FailureAnalysis(description(cause, root), action(), cause) : null;
    }

    private static String description(SQLException cause, Throwable root) {
        return root == cause
                ? "The database cannot be used: %s".formatted(cause.getMessage())
                : "The database cannot be used: %s (%s)".formatted(cause.getMessage(), root);
    }

    private String action() {
        return environment.containsProperty("spring.datasource.url")
                ? "Check that the database is running, and SPRING_DATASOURCE_URL, …_USERNAME and …_PASSWORD are correct."
                : "Set DLI_DATA_DIR to a writable directory with free space that no other emulator uses at the same time."
                        + " Several emulators can share projects in PostgreSQL.";
    }
}
