package io.github.dliemulator.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Remembers which handler answers a path: every path begins with a version and a project, so that all patterns have to be
 * tried on each call, and who polls asks for one path again and again. Not where more than path and method decides: a preflight
 * finds the handler of another method, and some handlers ask what is accepted.
 */
final class RememberedHandlers extends RequestMappingHandlerMapping {

    private static final int MOST = 1000;

    private static final int LONGEST = 400;

    private final Map<Asked, Found> found = Collections.synchronizedMap(new LatestUsed());

    private record Asked(String method, String path) {}

    private record Found(RequestMappingInfo mapping, HandlerMethod handler) {}

    private static final class LatestUsed extends LinkedHashMap<Asked, Found> {

        private static final long serialVersionUID = 1;

        private LatestUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Found> eldest) {
            return size() > MOST;
        }
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        Found known = found.get(new Asked(request.getMethod(), path));
        if (known == null) {
            return super.lookupHandlerMethod(path, request);
        }
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, known.handler());
        super.handleMatch(known.mapping(), path, request);
        return known.handler();
    }

    @Override
    protected void handleMatch(RequestMappingInfo mapping, String path, HttpServletRequest request) {
        super.handleMatch(mapping, path, request);
        if (path.length() <= LONGEST
                && mapping.getProducesCondition().isEmpty()
                && !HttpMethod.OPTIONS.matches(request.getMethod())
                && request.getAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler) {
            found.put(new Asked(request.getMethod(), path), new Found(mapping, handler));
        }
    }
}
