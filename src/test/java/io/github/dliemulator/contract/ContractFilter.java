package io.github.dliemulator.contract;

import io.github.dliemulator.contract.ContractViolations.Violation;
import io.github.dliemulator.fault.FaultDecision;
import io.github.dliemulator.upstream.Routing;
import io.github.dliemulator.upstream.RoutingMode;
import io.github.dliemulator.web.RequestContext;
import io.github.dliemulator.world.World;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Compares each call that reaches an emulator of a test with the API documents. Component scanning finds this filter if the test classes
 * are on the class path. Responses of an upstream are not compared.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ContractFilter extends OncePerRequestFilter {

    /** A walk asks the same again after each step: so many of its calls are as good as all. */
    private static final int SAMPLING_INTERVAL = 10;

    private final AtomicLong randomWalkCalls = new AtomicLong();
    private final ApiContract contract = ApiContract.INSTANCE;
    private final boolean hasUpstream;
    private final boolean adminEnabled;

    ContractFilter(
            @Value("${dli.upstream.url:}") String upstream, @Value("${dli.admin.enabled:true}") boolean adminEnabled) {
        this.hasUpstream = !upstream.isEmpty();
        this.adminEnabled = adminEnabled;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return hasUpstream
                || path.startsWith("/v3/api-docs")
                || !path.matches("/(v[0-9]|_emulator).*")
                || path.contains(";") // rejected before it belongs to any API
                || path.contains("/walk") && randomWalkCalls.incrementAndGet() % SAMPLING_INTERVAL != 0;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        CapturedRequest capturedRequest = new CapturedRequest(request);
        CapturedResponse capturedResponse = new CapturedResponse(response);
        chain.doFilter(capturedRequest, capturedResponse);
        if (request.isAsyncStarted()) {
            request.getAsyncContext().addListener(new CompletionListener(capturedRequest, capturedResponse));
        } else {
            compare(capturedRequest, capturedResponse);
        }
    }

    private void compare(CapturedRequest capturedRequest, CapturedResponse capturedResponse) {
        if (!capturedResponse.isComplete()
                || isFromUpstream(capturedRequest)
                || hasNoDocumentedFormat(capturedRequest)) {
            return;
        }
        contract.call(capturedRequest.getMethod(), capturedRequest.getRequestURI())
                .filter(call -> adminEnabled || !isAdminCall(capturedRequest))
                .ifPresentOrElse(
                        call -> compare(call, capturedRequest, capturedResponse),
                        () -> report(
                                false,
                                capturedRequest,
                                undocumentedCallViolations(capturedRequest, capturedResponse),
                                capturedResponse.body()));
    }

    private void compare(DocumentedCall call, CapturedRequest capturedRequest, CapturedResponse capturedResponse) {
        int status = capturedResponse.getStatus();
        String body = capturedResponse.body();
        ExchangeObserver.publish(new ExchangeObserver.Exchange(call, capturedRequest.body(), status, body));
        report(
                false,
                capturedRequest,
                capturedResponse.hasUnknownContentType()
                        ? contract.bodyViolations(call, status, body)
                        : contract.responseViolations(call, status, capturedResponse.contentType(), body),
                status + " " + body);
        if (faultKinds(capturedRequest).isEmpty()) {
            report(false, capturedRequest, contract.errorCodeViolations(call, status, body), status + " " + body);
        }
        if (status < 300 && capturedRequest.getHeader(HttpHeaders.CONTENT_ENCODING) == null) {
            report(
                    true,
                    capturedRequest,
                    contract.requestViolations(call, capturedRequest.getParameterMap(), capturedRequest.body()),
                    capturedRequest.getQueryString() + " " + capturedRequest.body());
        }
    }

    /** A success that says of itself that it is none has nothing else, and a connection that was closed had no answer. */
    private static boolean hasNoDocumentedFormat(HttpServletRequest capturedRequest) {
        return faultKinds(capturedRequest).matches(".*(soft-200|reset-connection).*");
    }

    private static String faultKinds(HttpServletRequest capturedRequest) {
        return RequestContext.of(capturedRequest)
                .find(FaultDecision.class)
                .map(FaultDecision::kinds)
                .orElse("");
    }

    /** Ignores responses that were forwarded or replayed: their form is that of the upstream. */
    private static boolean isFromUpstream(HttpServletRequest capturedRequest) {
        return RequestContext.of(capturedRequest)
                .find(World.class)
                .map(world -> world.get(Routing.SETTING))
                .filter(routing -> routing.modes().anyMatch(mode -> mode != RoutingMode.EMULATE))
                .isPresent();
    }

    /** A call that is not documented is refused as one; a page or a picture is no call. */
    private List<String> undocumentedCallViolations(
            HttpServletRequest capturedRequest, CapturedResponse capturedResponse) {
        if (capturedRequest.getMethod().matches("HEAD|OPTIONS|TRACE")
                || capturedRequest.getRequestURI().endsWith("/")
                || !capturedResponse.contentType().contains("json")) {
            return List.of();
        }
        return capturedResponse.getStatus() < 400
                ? List.of("the call is not documented")
                : contract.errorViolations(
                        adminEnabled && isAdminCall(capturedRequest) ? "Problem" : "Error", capturedResponse.body());
    }

    private static boolean isAdminCall(HttpServletRequest capturedRequest) {
        return capturedRequest.getRequestURI().startsWith("/_emulator");
    }

    private static void report(
            boolean ofRequest, HttpServletRequest capturedRequest, List<String> violations, String details) {
        for (String violation : violations) {
            String excerpt = details.length() > 600 ? details.substring(0, 600) + "…" : details;
            ContractViolations.add(new Violation(
                    ofRequest,
                    "%s %s: %s%n  in %s"
                            .formatted(
                                    capturedRequest.getMethod(), capturedRequest.getRequestURI(), violation, excerpt)));
        }
    }

    /** Compares an asynchronous response. An event stream has no schema, and a client that left receives nothing. */
    private final class CompletionListener implements AsyncListener {

        private final CapturedRequest capturedRequest;
        private final CapturedResponse capturedResponse;

        private CompletionListener(CapturedRequest capturedRequest, CapturedResponse capturedResponse) {
            this.capturedRequest = capturedRequest;
            this.capturedResponse = capturedResponse;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            if (capturedResponse.getContentType() != null
                    && !capturedResponse.contentType().startsWith(MediaType.TEXT_EVENT_STREAM_VALUE)) {
                compare(capturedRequest, capturedResponse);
            }
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
