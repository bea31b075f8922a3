package io.github.dliemulator;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

@WithPostgres
class RestartOnPostgresTests extends RestartTests {

    private final JdbcConnectionDetails database = Postgres.running().freshDatabase();

    @Override
    String[] lasting() {
        return new String[] {
            "--spring.datasource.url=" + database.getJdbcUrl(),
            "--spring.datasource.username=" + database.getUsername(),
            "--spring.datasource.password=" + database.getPassword()
        };
    }
}
