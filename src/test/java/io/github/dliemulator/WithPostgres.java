package io.github.dliemulator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Needs PostgreSQL. {@code -Dpostgres=none} leaves these tests out, and the build says so in the end. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DisabledIfSystemProperty(named = "postgres", matches = "none", disabledReason = "-Dpostgres=none")
public @interface WithPostgres {}
