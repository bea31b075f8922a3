package io.github.dliemulator.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The operation of the cloud that a handler emulates, with the evidence for the handler's behaviour. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DliOperation {

    /** The name of whatever has no handler of its own; nothing of it is emulated. */
    String UNKNOWN = "Unknown";

    /** The call's name in the vendor's SDK: the same word wherever a call is named. */
    String value();

    /** The page of the API reference that describes it. */
    String page();

    Evidence evidence();

    /** The service of the cloud that answers it. */
    Service service() default Service.DLI;

    /** Kind of the resources that the operation reads or changes, for example {@code queue}; empty when they have no timeline. */
    String resourceKind() default "";

    /** Path variable that identifies the resource, for example {@code queue_name}; empty when the operation is about all of the kind. */
    String resourceVariable() default "";

    /** Whether anybody may call it, also where callers have to say who they are. */
    boolean anonymous() default false;

    /** The services of the cloud that answer here: DLI, and those that its clients need first. */
    enum Service {
        DLI,
        /** Who is calling; belongs to no project. */
        IAM,
        VPC
    }

    /** Source on which the handler's behaviour is based. */
    enum Evidence {
        /** A page of the service's documentation. */
        DOCUMENTED,
        /** What unmodified clients send and need. */
        CLIENT,
        /** A reasoned guess. */
        ASSUMED
    }
}
