package io.github.dliemulator.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Handler mapping of Spring MVC with an LRU cache of matches. Excludes controllers that a {@link ControllerFilter} does
 * not accept. Uses a {@link FallbackHandler} if no mapping matches. Thread-safe.
 */
final class EmulatorHandlerMapping extends RequestMappingHandlerMapping {

    private static final int MAX_MATCHES = 1000;
    private static final int MAX_PATH_LENGTH = 400;

    private final ObjectProvider<ControllerFilter> filters;
    private final ObjectProvider<FallbackHandler> fallbacks;
    private final Map<MatchKey, Match> matches = Collections.synchronizedMap(new LeastRecentlyUsed());

    EmulatorHandlerMapping(ObjectProvider<ControllerFilter> filters, ObjectProvider<FallbackHandler> fallbacks) {
        this.filters = filters;
        this.fallbacks = fallbacks;
    }

    private record MatchKey(String method, String path) {}

    private record Match(RequestMappingInfo mapping, HandlerMethod handler) {}

    private static final class LeastRecentlyUsed extends LinkedHashMap<MatchKey, Match> {

        private static final long serialVersionUID = 1;

        private LeastRecentlyUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<MatchKey, Match> eldest) {
            return size() > MAX_MATCHES;
        }
    }

    @Override
    protected boolean isHandler(Class<?> beanType) {
        return super.isHandler(beanType) && filters.stream().allMatch(filter -> filter.accepts(beanType));
    }

    /** Reads the cache first, because matching all path patterns takes several microseconds. */
    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        Match cached = matches.get(new MatchKey(request.getMethod(), path));
        if (cached == null) {
            return super.lookupHandlerMethod(path, request);
        }
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, cached.handler());
        super.handleMatch(cached.mapping(), path, request);
        return cached.handler();
    }

    @Override
    protected void handleMatch(RequestMappingInfo mapping, String path, HttpServletRequest request) {
        super.handleMatch(mapping, path, request);
        if (isCacheable(mapping, path, request)
                && request.getAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler) {
            matches.put(new MatchKey(request.getMethod(), path), new Match(mapping, handler));
        }
    }

    /**
     * Whether method and path alone determine the handler. A preflight request is not cached, because it has the
     * handler of another method.
     */
    private static boolean isCacheable(RequestMappingInfo mapping, String path, HttpServletRequest request) {
        return path.length() <= MAX_PATH_LENGTH
                && !HttpMethod.OPTIONS.matches(request.getMethod())
                && mapping.getParamsCondition().isEmpty()
                && mapping.getHeadersCondition().isEmpty()
                && mapping.getConsumesCondition().isEmpty()
                && mapping.getProducesCondition().isEmpty();
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
