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

    /** Operation name of requests without a handler, which are not emulated. */
    String UNKNOWN = "Unknown";

    /** Name of the operation in the vendor's SDK; identifies it in the journal, in faults and in routing. */
    String value();

    /** Page of the API reference that describes the operation. */
    String page();

    Evidence evidence();

    /** Service of the cloud that provides the operation. */
    Service service() default Service.DLI;

    /**
     * Kind of the resources that the operation reads or changes, for example {@code queue}; empty if they have no
     * timeline.
     */
    String resourceKind() default "";

    /**
     * Path variable that identifies the resource, for example {@code queue_name}; empty if the operation concerns all
     * resources of the kind.
     */
    String resourceVariable() default "";

    /** Whether the operation needs no authentication in any authentication mode. */
    boolean anonymous() default false;

    /** Emulated services of the cloud: DLI, and the services that its clients need. */
    enum Service {
        DLI,
        /** Identity service. Its operations belong to no project. */
        IAM,
        VPC
    }

    /** Source on which the handler's behaviour is based. */
    enum Evidence {
        /** A page of the service's documentation. */
        DOCUMENTED,
        /** Requests and expectations of unmodified clients. */
        CLIENT,
        /** Assumption without a source. */
        ASSUMED
    }
}
