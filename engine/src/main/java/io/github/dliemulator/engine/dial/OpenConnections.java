package io.github.dliemulator.engine.dial;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connections of this process to databases; once a second the emulator decides on each again. */
public class OpenConnections {

    private static final Logger LOG = LoggerFactory.getLogger(OpenConnections.class);
    private static final List<OpenConnection> OPEN = new CopyOnWriteArrayList<>();

    static {
        Thread thread = new Thread(OpenConnections::checkEachSecond, "open connections");
        thread.setDaemon(true);
        thread.start();
    }

    private OpenConnections() {}

    /** Asks the emulator about each connection, and closes the refused ones. */
    public static void check() {
        Map<Dial, Boolean> refused = new HashMap<>();
        for (OpenConnection connection : OPEN) {
            if (refused.computeIfAbsent(connection.dial().again(), OpenConnections::isRefused)) {
                connection.breakOff();
            } else {
                connection.cancelIfKilled();
            }
        }
    }

    /** Cancels what the databases do for a job; Spark does not (SPARK-35126). */
    public static void cancel(String job) {
        OPEN.stream().filter(connection -> connection.dial().job().equals(job)).forEach(OpenConnection::cancel);
    }

    static Connection add(Connection connection, Dial dial) {
        OpenConnection open = new OpenConnection(connection, dial, OPEN::remove);
        OPEN.add(open);
        return (Connection)
                Proxy.newProxyInstance(OpenConnections.class.getClassLoader(), new Class<?>[] {Connection.class}, open);
    }

    private static boolean isRefused(Dial dial) {
        try {
            return Emulator.get().dial(dial).connect() == null;
        } catch (IOException e) {
            // an emulator that does not answer breaks nothing
            LOG.warn("Cannot ask about an open connection: {}", e.toString());
            return false;
        }
    }

    @SuppressWarnings("BusyWait")
    private static void checkEachSecond() {
        while (true) {
            try {
                Thread.sleep(1000);
                check();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Cannot check open connections", e);
            }
        }
    }
}
