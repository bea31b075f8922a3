package io.github.dliemulator.web.refusal;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.NestedExceptionUtils;

/** Tells a database that is gone, full or just starting from a mistake of the emulator's own. */
public final class Outage {

    /** After so many seconds a client may try again. */
    public static final String RETRY_AFTER = "5";

    /**
     * Lost connections (08), no room or no connections left (53), shut down or still starting (57P): PostgreSQL, Appendix A. A file
     * that cannot be written, or a database that is closed: H2.
     */
    private static final Pattern STATES = Pattern.compile("08...|53...|57P..|90028|90031|90067|90097|90098|90121");

    private Outage() {}

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
