package io.github.dliemulator.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/** Handler adapter of Spring MVC that calls the handlers of operations through the {@link HandlerInvocation}, if there is one. */
final class EmulatorHandlerAdapter extends RequestMappingHandlerAdapter {

    private final ObjectProvider<HandlerInvocation> invocations;

    EmulatorHandlerAdapter(ObjectProvider<HandlerInvocation> invocations) {
        this.invocations = invocations;
    }

    @Override
    protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod handler) {
        HandlerInvocation invocation = invocations.getIfAvailable();
        return invocation == null || !handler.hasMethodAnnotation(DliOperation.class)
                ? super.createInvocableHandlerMethod(handler)
                : new SurroundedHandlerMethod(handler, invocation);
    }

    private static final class SurroundedHandlerMethod extends ServletInvocableHandlerMethod {

        private final HandlerInvocation invocation;

        private SurroundedHandlerMethod(HandlerMethod handler, HandlerInvocation invocation) {
            super(handler);
            this.invocation = invocation;
        }

        @Override
        public @Nullable Object invokeForRequest(
                NativeWebRequest request, @Nullable ModelAndViewContainer container, Object... providedArguments)
                throws Exception {
            HttpServletRequest servletRequest =
                    Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
            return invocation.invoke(
                    RequestContext.of(servletRequest),
                    () -> super.invokeForRequest(request, container, providedArguments));
        }
    }
}
