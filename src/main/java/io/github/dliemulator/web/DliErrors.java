package io.github.dliemulator.web;

import io.github.dliemulator.web.error.DliError;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Errors that an operation of DLI can return, in addition to the errors of all operations. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DliErrors {

    DliError[] value();
}
