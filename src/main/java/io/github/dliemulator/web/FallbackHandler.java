package io.github.dliemulator.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;

/** Handles requests for which no controller has a mapping of the path and the method. */
public interface FallbackHandler {

    /** @return handler of the request; null if this fallback does not handle it */
    @Nullable
    HandlerMethod find(HttpServletRequest request);
}
