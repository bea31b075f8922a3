package io.github.dliemulator.engine.dial;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Drivers that make their own sockets: the URL is given the address that the emulator answered. A refused one is a port
 * of this machine on which nobody listens, so the driver reports a failed connection in its usual words.
 */
class RedirectedDial {

    private RedirectedDial() {}

    static Connection connect(Driver driver, DatabaseUrl url, Properties properties, Dial dial)
            throws SQLException, IOException {
        for (String name : properties.stringPropertyNames()) {
            DatabaseUrl.check(name);
        }
        DialAnswer answer = Emulator.get().dial(dial);
        DialAnswer.Address address = answer.connect() == null ? closedPort() : answer.connect();
        try (OutgoingSockets.Permit permit = OutgoingSockets.permit(address.host(), address.port())) {
            @Nullable Connection connection = driver.connect(url.at(permit.host(), permit.port()), properties);
            if (connection == null) {
                throw new SQLException("The driver " + driver.getClass().getName() + " does not accept the url");
            }
            return connection;
        }
    }

    private static DialAnswer.Address closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return new DialAnswer.Address("127.0.0.1", socket.getLocalPort());
        }
    }
}
