package io.github.dliemulator.admin.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** Needs a Chromium that is installed. Where there is none these tests are left out, and the build says so in the end; in CI it fails. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(value = "io.github.dliemulator.admin.console.Chromium#isAvailable", disabledReason = "there is no Chromium")
@interface WithBrowser {}
