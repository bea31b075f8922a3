package io.github.dliemulator.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test that sends what the API documents do not allow and the emulator takes all the same, as clients do. Answers must keep them. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Inherited
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowsUndocumentedRequests {

    /** What it sends. */
    String value();
}
