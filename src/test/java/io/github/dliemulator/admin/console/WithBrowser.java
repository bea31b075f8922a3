package io.github.dliemulator.admin.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** Skips the tests if no Chromium is installed. The build reports that at its end, and fails in CI. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(value = "io.github.dliemulator.admin.console.Chromium#isAvailable", disabledReason = "there is no Chromium")
@interface WithBrowser {}
