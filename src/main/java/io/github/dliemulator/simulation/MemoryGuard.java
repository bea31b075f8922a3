package io.github.dliemulator.simulation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Keeps a database in memory alive: it vanishes with its last connection, and the pool lets all of its own go when the
 * machine's clock is set back, as after a sleep.
 */
@Component
class MemoryGuard implements AutoCloseable {

    private final @Nullable Connection connection;

    MemoryGuard(JdbcConnectionDetails database) throws SQLException {
        this.connection = database.getJdbcUrl().startsWith("jdbc:h2:mem:")
                ? DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword())
                : null;
    }

    @Override
    public void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }
}
