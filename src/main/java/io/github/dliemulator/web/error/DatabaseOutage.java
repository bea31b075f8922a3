package io.github.dliemulator.web.error;

import io.github.dliemulator.web.RequestContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;

/** Distinguishes an unavailable database (unreachable, full or starting) from an internal error. */
public final class DatabaseOutage {

    /** Value of the header {@code Retry-After}, in seconds. */
    private static final String RETRY_AFTER = "5";

    /**
     * SQL states of an unavailable database. PostgreSQL, Appendix A: connection exception (08), insufficient resources
     * (53), shutdown or startup (57P). H2: a file that cannot be written, or a closed database.
     */
    private static final Pattern SQL_STATES = Pattern.compile("08...|53...|57P..|90028|90031|90067|90097|90098|90121");

    private DatabaseOutage() {}

    /**
     * Adds the header {@code Retry-After} to the response, and marks the request: its interceptors must not use the
     * database.
     */
    public static void mark(HttpServletRequest request, HttpServletResponse response) {
        RequestContext.of(request).markDatabaseOutage();
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
    }

    /** Message of the database; empty if another problem caused the failure. */
    public static Optional<String> findMessage(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(50)
                .filter(DatabaseOutage::isOutage)
                .map(cause -> String.valueOf(
                        NestedExceptionUtils.getMostSpecificCause(cause).getMessage()))
                .findFirst();
    }

    /**
     * Whether the database is unavailable. The connection pool throws exceptions without SQL state if it has no
     * connection or has evicted a broken one.
     */
    private static boolean isOutage(Throwable cause) {
        return cause instanceof SQLException sqlException
                && (sqlException.getSQLState() == null
                        || SQL_STATES.matcher(sqlException.getSQLState()).matches()
                        || NestedExceptionUtils.getMostSpecificCause(sqlException) instanceof IOException);
    }
}
