package io.github.dliemulator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Runs the tests of a class on PostgreSQL, in a database that no other emulator has used. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithPostgres
@Import(OnPostgres.FreshDatabase.class)
public @interface OnPostgres {

    /** Not a configuration by annotation: the component scan of a test that starts the application itself would find it. */
    class FreshDatabase {

        @Bean
        JdbcConnectionDetails freshDatabase() {
            return Postgres.running().freshDatabase();
        }
    }
}
