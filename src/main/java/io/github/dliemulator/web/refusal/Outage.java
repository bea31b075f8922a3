package io.github.dliemulator.web.refusal;

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
public final class Outage {

    /** After so many seconds a client may try again. */
    private static final String RETRY_AFTER = "5";

    private static final String MET = Outage.class.getName();

    /**
     * Lost connections (08), no room or no connections left (53), shut down or still starting (57P): PostgreSQL, Appendix A. A file
     * that cannot be written, or a database that is closed: H2.
     */
    private static final Pattern STATES = Pattern.compile("08...|53...|57P..|90028|90031|90067|90097|90098|90121");

    private Outage() {}

    /** Lets the caller know when to come back, and whoever looks at the request that there is nothing to be asked. */
    public static void tell(HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(MET, true);
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
    }

    /** Whether this request was refused for it. */
    public static boolean met(HttpServletRequest request) {
        return request.getAttribute(MET) != null;
    }

    /** Why the database did not do its part; nothing where that is not what went wrong. */
    public static Optional<String> behind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(50)
                .filter(Outage::is)
                .map(cause -> String.valueOf(
                        NestedExceptionUtils.getMostSpecificCause(cause).getMessage()))
                .findFirst();
    }

    /** A database gives each failure a state; the pool gives none when it has no connection, or has taken back a broken one. */
    private static boolean is(Throwable cause) {
        return cause instanceof SQLException refused
                && (refused.getSQLState() == null
                        || STATES.matcher(refused.getSQLState()).matches()
                        || NestedExceptionUtils.getMostSpecificCause(refused) instanceof IOException);
    }
}
