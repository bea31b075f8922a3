package io.github.dliemulator.queue.spi;

import org.jspecify.annotations.Nullable;

/**
 * Whether a queue reaches a host at an instant.
 *
 * @param ip address of the host; null if its name is not known
 * @param connection name of the connection that leads there; null if none does
 * @param reason why, for users
 */
public record Reach(@Nullable String ip, @Nullable String connection, String reason) {

    /** A host that a connection leads to. */
    public static Reach through(String connection, String ip, String reason) {
        return new Reach(ip, connection, reason);
    }

    /** A host whose name no connection has. */
    public static Reach unknownHost(String reason) {
        return new Reach(null, null, reason);
    }

    /** An address that no connection leads to. */
    public static Reach unreachable(String ip, String reason) {
        return new Reach(ip, null, reason);
    }

    public boolean isReachable() {
        return connection != null;
    }
}
