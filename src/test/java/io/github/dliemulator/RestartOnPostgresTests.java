package io.github.dliemulator;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

@WithPostgres
class RestartOnPostgresTests extends RestartTests {

    private final JdbcConnectionDetails database = Postgres.running().freshDatabase();

    @Override
    String[] dataSettings() {
        return Postgres.settings(database);
    }
}
