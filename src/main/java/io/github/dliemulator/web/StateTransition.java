package io.github.dliemulator.web;

import io.github.dliemulator.web.DliOperation.Evidence;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A transition into the annotated state, with the evidence that it occurs in the cloud. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(StateTransition.StateTransitions.class)
public @interface StateTransition {

    /** The name of the state before; none where a resource begins. */
    String from() default "";

    /** What makes it go this way. */
    String trigger();

    /** The page that says so, or the client that needs it; none where it is assumed. */
    String source() default "";

    Evidence evidence();

    /** All ways into one state. */
    @Documented
    @Target(ElementType.FIELD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface StateTransitions {

        StateTransition[] value();
    }
}
