package io.github.dliemulator.engine.dial;

import io.github.dliemulator.engine.session.LocalProperties;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The question whether a job may connect to an address.
 *
 * @param project of the job
 * @param session of the job
 * @param job identifier
 * @param queue that the job runs on
 * @param host name or address, as the table has it
 * @param port of the database
 * @param recheck whether the connection is open already
 */
record Dial(String project, String session, String job, String queue, String host, int port, boolean recheck) {

    /** By the statement or task of the current thread. */
    static Dial byThisThread(String host, int port) throws SQLException {
        return new Dial(
                property(LocalProperties.PROJECT),
                property(LocalProperties.SESSION),
                property(LocalProperties.JOB),
                property(LocalProperties.QUEUE),
                host,
                port,
                false);
    }

    Dial again() {
        return new Dial(project, session, job, queue, host, port, true);
    }

    private static String property(String name) throws SQLException {
        @Nullable String value = LocalProperties.get(name);
        if (value == null) {
            throw new SQLException("A connection outside of a statement: " + name + " is not known");
        }
        return value;
    }
}
