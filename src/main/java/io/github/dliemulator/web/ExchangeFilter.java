package io.github.dliemulator.web;

import io.github.dliemulator.web.error.DliException;
import io.github.dliemulator.web.error.ErrorResponseWriter;
import io.github.dliemulator.web.error.RequestId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Servlet filter that sets the request ID and applies the firewall. For requests of an emulated API, captures the first
 * bytes of both bodies.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ExchangeFilter extends OncePerRequestFilter {

    private static final int MAX_CAPTURED_BYTES = 16 * 1024;

    private final RequestFirewall firewall;
    private final WebProperties properties;
    private final BodyMemory bodyMemory;

    ExchangeFilter(RequestFirewall firewall, WebProperties properties, BodyMemory bodyMemory) {
        this.firewall = firewall;
        this.properties = properties;
        this.bodyMemory = bodyMemory;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RequestId.getOrCreate(response);
        PageSecurityHeaders.addTo(response, request.getRequestURI());
        try {
            firewall.check(request);
        } catch (DliException e) {
            ErrorResponseWriter.write(request.getRequestURI(), response, e);
            return;
        }
        captureBodies(request, response, chain);
    }

    private void captureBodies(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        int maxCaptured = request.getRequestURI().startsWith("/v") ? MAX_CAPTURED_BYTES : 0;
        CapturedBody requestBody = new CapturedBody(maxCaptured);
        CapturedBody responseBody = new CapturedBody(maxCaptured);
        BodyMemory.Share memory = bodyMemory.open(RequestContext.of(request));
        CapturingRequest capturingRequest =
                new CapturingRequest(request, requestBody, properties.max().body(), memory);
        CapturingResponse capturingResponse = new CapturingResponse(response, responseBody);
        RequestContext.of(request)
                .setExchange(new RequestContext.Exchange(
                        capturingRequest, requestBody, capturingResponse, responseBody, memory));
        chain.doFilter(capturingRequest, capturingResponse);
    }
}
