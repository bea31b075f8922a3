package io.github.dliemulator.admin.journal;

import io.github.dliemulator.web.InterceptorOrder;
import io.github.dliemulator.web.RequestContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Stores the states of the resources that a request may change, before the handler runs. */
@Component
class StateCaptureInterceptor implements WebMvcConfigurer, HandlerInterceptor {

    private final Journal journal;
    private final RequestedResources requestedResources;

    StateCaptureInterceptor(Journal journal, RequestedResources requestedResources) {
        this.journal = journal;
        this.requestedResources = requestedResources;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        if (journal.isEnabled()) {
            InterceptorOrder.STATE_CAPTURE.register(interceptors, this);
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        RequestContext context = RequestContext.of(request);
        if (!context.isReadOnly()) {
            context.find(JournaledRequest.class)
                    .ifPresent(journaled -> journaled.setStatesBefore(requestedResources.find(context)));
        }
        return true;
    }
}
