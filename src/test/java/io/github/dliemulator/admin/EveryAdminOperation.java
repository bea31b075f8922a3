package io.github.dliemulator.admin;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A test of each call that the operator's API has. */
@Retention(RUNTIME)
@ParameterizedTest
@MethodSource("io.github.dliemulator.admin.AdminOperation#all")
@interface EveryAdminOperation {}
