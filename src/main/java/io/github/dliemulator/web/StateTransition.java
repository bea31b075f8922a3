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

    /** Name of the previous state; empty for the initial state of a resource. */
    String from() default "";

    /** Operation or event that triggers the transition. */
    String trigger();

    /** Documentation page that states the transition, or client that needs it; empty if it is assumed. */
    String source() default "";

    Evidence evidence();

    /** Container annotation for all transitions into a state. */
    @Documented
    @Target(ElementType.FIELD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface StateTransitions {

        StateTransition[] value();
    }
}
