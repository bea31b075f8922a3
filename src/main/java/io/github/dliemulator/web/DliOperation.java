package io.github.dliemulator.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the call that a handler answers, and says how sure we are that the service answers the same. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DliOperation {

    /** The call's name in the vendor's SDK: the same word wherever a call is named. */
    String value();

    /** The page of the API reference that describes it. */
    String page();

    Basis basis();

    /** What the handler's behaviour rests on. */
    enum Basis {
        /** A page of the service's documentation. */
        DOCUMENTED,
        /** What unmodified clients send and need. */
        CLIENT,
        /** A reasoned guess. */
        ASSUMED
    }
}
