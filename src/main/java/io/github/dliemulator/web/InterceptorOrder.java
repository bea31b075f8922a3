package io.github.dliemulator.web;

import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;

/**
 * All interceptors, in the order in which {@code preHandle} is called. {@code afterCompletion} is called in the reverse
 * order.
 */
public enum InterceptorOrder {
    /** Rejects requests of the Admin API without token or from another origin. */
    ADMIN_SECURITY,
    /** Records requests in the journal, including those that the following interceptors reject. */
    JOURNAL,
    /** Authenticates the caller and loads the world of the project. */
    WORLD,
    /** Emulates, forwards, records or replays the request. */
    ROUTING,
    /** Applies faults to requests that are emulated. */
    FAULT,
    /** Reads the states of the resource before the handler changes them. */
    STATE_CAPTURE;

    /** Adds an interceptor at this position. Error dispatches to {@code /error} are not intercepted. */
    public InterceptorRegistration register(InterceptorRegistry registry, HandlerInterceptor interceptor) {
        return registry.addInterceptor(interceptor).order(ordinal()).excludePathPatterns("/error");
    }
}
