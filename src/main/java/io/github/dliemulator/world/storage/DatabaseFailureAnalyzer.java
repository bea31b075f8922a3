package io.github.dliemulator.world.storage;

import java.io.IOException;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;

/** Says why worlds cannot be kept where they should be, without a stack trace. Named in spring.factories. */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /**
     * Nobody there (08), wrong user or password (28), no such database (3D), just starting (57P): PostgreSQL, Appendix A. In use
     * by another one, unreadable, spoilt, read-only or closed: H2.
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
                ? "Worlds cannot be kept: %s".formatted(cause.getMessage())
                : "Worlds cannot be kept: %s (%s)".formatted(cause.getMessage(), root);
    }

    private String action() {
        return environment.containsProperty("spring.datasource.url")
                ? "See that the database is up, and that SPRING_DATASOURCE_URL, …_USERNAME and …_PASSWORD are right."
                : "DLI_DATA_DIR must name a directory that has room, in which this emulator may write, and which no other one"
                        + " uses at the same time (where several shall share worlds, keep them in PostgreSQL).";
    }
}
