package io.github.dliemulator.job;

import io.github.dliemulator.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The database {@code crm} with the table {@code orders}, in the PostgreSQL of the tests. */
record OrdersDatabase(String endpoint) {

    static OrdersDatabase create() throws SQLException, IOException {
        Postgres postgres = Postgres.running();
        OrdersDatabase database = new OrdersDatabase(postgres.host() + ":" + postgres.port());
        String admin = postgres.freshDatabase().getJdbcUrl();
        try (Connection connection = DriverManager.getConnection(admin, postgres.user(), postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create role crm login password 'crm'");
            statement.execute("create database crm owner crm");
        }
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(Path.of("examples", "use-the-connection.sql")));
        }
        return database;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://" + endpoint + "/crm", "crm", "crm");
    }

    /** Whether a statement calls {@code pg_sleep} now. */
    boolean hasSleepingStatement() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select 1 from pg_stat_activity where wait_event = 'PgSleep'")) {
            return rows.next();
        }
    }
}
