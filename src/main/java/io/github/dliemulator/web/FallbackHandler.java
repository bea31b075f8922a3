package io.github.dliemulator.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;

/** Handles requests for which no controller has a mapping of the path and the method. */
public interface FallbackHandler {

    /** @return null if the request is not handled here either */
    @Nullable
    HandlerMethod find(HttpServletRequest request);
}
