package io.github.dliemulator.engine.dial;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.security.AccessControlException;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, whose driver accepts sockets of another maker; so it reports refusals in its usual words. */
class PostgresDial {

    private static final Map<String, Dial> UNDER_WAY = new ConcurrentHashMap<>();

    private PostgresDial() {}

    static Connection connect(Driver driver, DatabaseUrl url, Properties properties, Dial dial)
            throws SQLException, AccessControlException {
        for (String name : properties.stringPropertyNames()) {
            DatabaseUrl.check(name);
        }
        String id = UUID.randomUUID().toString();
        UNDER_WAY.put(id, dial);
        try {
            properties.setProperty("socketFactory", DialSocketFactory.class.getName());
            properties.setProperty("socketFactoryArg", id);
            @Nullable Connection connection = driver.connect(url.text(), properties);
            if (connection == null) {
                throw new SQLException("The driver " + driver.getClass().getName() + " does not accept the url");
            }
            return connection;
        } finally {
            UNDER_WAY.remove(id);
        }
    }

    static Dial underWay(String id) {
        @Nullable Dial dial = UNDER_WAY.get(id);
        if (dial == null) {
            throw new IllegalStateException("No connection under way");
        }
        return dial;
    }
}
