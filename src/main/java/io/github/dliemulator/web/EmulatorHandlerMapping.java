package io.github.dliemulator.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Finds handlers as Spring does, but leaves out controllers that are switched off, and asks fallbacks last. */
final class EmulatorHandlerMapping extends RequestMappingHandlerMapping {

    private final ObjectProvider<ControllerFilter> filters;
    private final ObjectProvider<FallbackHandler> fallbacks;

    EmulatorHandlerMapping(ObjectProvider<ControllerFilter> filters, ObjectProvider<FallbackHandler> fallbacks) {
        this.filters = filters;
        this.fallbacks = fallbacks;
    }

    @Override
    protected boolean isHandler(Class<?> beanType) {
        return super.isHandler(beanType) && filters.stream().allMatch(filter -> filter.accepts(beanType));
    }

    @Override
    protected @Nullable HandlerMethod handleNoMatch(
            Set<RequestMappingInfo> mappings, String path, HttpServletRequest request) throws ServletException {
        HandlerMethod fallback = findFallback(request);
        if (fallback == null) {
            return super.handleNoMatch(mappings, path, request);
        }
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, fallback);
        return fallback;
    }

    private @Nullable HandlerMethod findFallback(HttpServletRequest request) {
        return fallbacks.stream()
                .map(fallback -> fallback.find(request))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
