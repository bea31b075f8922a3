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

/** Tells a database that is gone, full or just starting from a mistake of the emulator's own. */
public final class DatabaseOutage {

    /** After so many seconds a client may try again. */
    private static final String RETRY_AFTER = "5";

    /**
     * Lost connections (08), no room or no connections left (53), shut down or still starting (57P): PostgreSQL, Appendix A. A file
     * that cannot be written, or a database that is closed: H2.
     */
    private static final Pattern SQL_STATES = Pattern.compile("08...|53...|57P..|90028|90031|90067|90097|90098|90121");

    private DatabaseOutage() {}

    /** Lets the caller know when to come back, and whoever looks at the request that there is nothing to be asked. */
    public static void mark(HttpServletRequest request, HttpServletResponse response) {
        RequestContext.of(request).markDatabaseOutage();
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
    }

    /** Why the database did not do its part; nothing where that is not what went wrong. */
    public static Optional<String> findMessage(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(50)
                .filter(DatabaseOutage::isOutage)
                .map(cause -> String.valueOf(
                        NestedExceptionUtils.getMostSpecificCause(cause).getMessage()))
                .findFirst();
    }

    /** A database gives each failure a state; the pool gives none when it has no connection, or has taken back a broken one. */
    private static boolean isOutage(Throwable cause) {
        return cause instanceof SQLException sqlException
                && (sqlException.getSQLState() == null
                        || SQL_STATES.matcher(sqlException.getSQLState()).matches()
                        || NestedExceptionUtils.getMostSpecificCause(sqlException) instanceof IOException);
    }
}
