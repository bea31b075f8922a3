package io.github.dliemulator.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Replaces Spring's handler mapping and adapter by {@link EmulatorHandlerMapping} and {@link EmulatorHandlerAdapter}. */
@Component
class HandlerRegistration implements WebMvcRegistrations {

    private final ObjectProvider<ControllerFilter> filters;
    private final ObjectProvider<FallbackHandler> fallbacks;
    private final ObjectProvider<HandlerInvocation> invocations;

    HandlerRegistration(
            ObjectProvider<ControllerFilter> filters,
            ObjectProvider<FallbackHandler> fallbacks,
            ObjectProvider<HandlerInvocation> invocations) {
        this.filters = filters;
        this.fallbacks = fallbacks;
        this.invocations = invocations;
    }

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new EmulatorHandlerMapping(filters, fallbacks);
    }

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new EmulatorHandlerAdapter(invocations);
    }
}
