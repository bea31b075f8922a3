package io.github.dliemulator.job.engine;

import io.github.dliemulator.dial.Dial;
import org.jspecify.annotations.Nullable;

/**
 * Answer to a dial.
 *
 * @param connect where to connect to; null if the dial is refused
 * @param refuse what the job gets instead; null if it may connect
 * @param reason why, for users
 */
record DialAnswer(@Nullable Address connect, Dial.@Nullable Outcome refuse, String reason) {

    record Address(String host, int port) {}

    static DialAnswer of(Dial dial) {
        return dial.endpoint() == null
                ? new DialAnswer(null, dial.outcome(), dial.reason())
                : new DialAnswer(
                        new Address(dial.endpoint().host(), dial.endpoint().port()), null, dial.reason());
    }
}
