package io.github.dliemulator.engine.dial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Refuses each socket of the process that was not granted by the emulator. A backstop: Java asks it about plain sockets
 * and about HTTP, not about channels, which Spark's own traffic uses.
 */
public class OutgoingSockets extends ProxySelector {

    private static final Map<String, Integer> PERMITTED = new ConcurrentHashMap<>();

    private OutgoingSockets() {}

    /** For all threads of this process. */
    public static void refuse() {
        ProxySelector.setDefault(new OutgoingSockets());
    }

    static Permit permit(String host, int port) throws IOException {
        // the address that the driver will use, so that it does not ask for the name once more
        Permit permit = new Permit(InetAddress.getByName(host).getHostAddress(), port);
        PERMITTED.merge(permit.key(), 1, Integer::sum);
        return permit;
    }

    @Override
    public List<Proxy> select(URI uri) {
        if ("socket".equals(uri.getScheme()) && PERMITTED.containsKey(uri.getHost() + ":" + uri.getPort())) {
            return List.of(Proxy.NO_PROXY);
        }
        throw new UncheckedIOException(new IOException("Statements do not connect to " + uri));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException e) {
        // there is no proxy that could fail
    }

    /** While a driver connects. */
    record Permit(String host, int port) implements AutoCloseable {

        String key() {
            InetSocketAddress address = new InetSocketAddress(host, port);
            return address.getHostString() + ":" + port;
        }

        @Override
        public void close() {
            PERMITTED.computeIfPresent(key(), (key, count) -> count == 1 ? null : count - 1);
        }
    }
}
