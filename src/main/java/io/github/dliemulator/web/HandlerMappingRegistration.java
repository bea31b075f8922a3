package io.github.dliemulator.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Replaces Spring's mapping of requests to handlers by {@link EmulatorHandlerMapping}. */
@Component
class HandlerMappingRegistration implements WebMvcRegistrations {

    private final ObjectProvider<ControllerFilter> filters;
    private final ObjectProvider<FallbackHandler> fallbacks;

    HandlerMappingRegistration(ObjectProvider<ControllerFilter> filters, ObjectProvider<FallbackHandler> fallbacks) {
        this.filters = filters;
        this.fallbacks = fallbacks;
    }

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new EmulatorHandlerMapping(filters, fallbacks);
    }
}
