package io.github.dliemulator.dial;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Attempt of a job to open a connection.
 *
 * @param number greater than that of each earlier attempt of any project
 * @param at virtual time
 * @param job ID of the job
 * @param queue queue that runs the job
 * @param host name or IP address that the job dialled
 * @param port port that the job dialled
 * @param outcome outcome for the job
 * @param connection datasource connection that leads there, if one does
 * @param endpoint where the socket really connects to, if it may
 * @param reason why
 */
@Schema(name = "Dial")
public record Dial(
        long number,
        Instant at,
        String job,
        String queue,
        String host,
        int port,
        Outcome outcome,
        @Nullable String connection,
        @Nullable Endpoint endpoint,
        String reason) {

    /** Outcome of an attempt. */
    public enum Outcome {
        CONNECTED,
        UNKNOWN_HOST,
        TIMEOUT,
        REFUSED
    }

    /** Whether the job is connected. */
    public boolean connects() {
        return outcome == Outcome.CONNECTED;
    }

    Dial withNumber(long newNumber) {
        return new Dial(newNumber, at, job, queue, host, port, outcome, connection, endpoint, reason);
    }
}
