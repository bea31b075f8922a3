package io.github.dliemulator.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a test whose requests the API documents do not allow although clients send them. Its responses must still match the documents. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Inherited
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowsUndocumentedRequests {

    /** The part of the request that the documents do not allow. */
    String value();
}
