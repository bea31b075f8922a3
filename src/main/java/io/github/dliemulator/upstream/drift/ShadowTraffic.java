package io.github.dliemulator.upstream.drift;

import static io.github.dliemulator.web.error.DliError.BACKEND_UNAVAILABLE;

import io.github.dliemulator.fault.FaultDecision;
import io.github.dliemulator.upstream.ResponseSource;
import io.github.dliemulator.upstream.drift.CreatedResources.UpstreamWrite;
import io.github.dliemulator.upstream.forward.ReverseProxy;
import io.github.dliemulator.upstream.forward.UpstreamResponse;
import io.github.dliemulator.web.CapturingResponse;
import io.github.dliemulator.web.RequestContext;
import io.github.dliemulator.web.error.DliException;
import io.github.dliemulator.web.error.ErrorBody;
import io.github.dliemulator.world.World;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shadow mode: both sides answer a call, the responses are compared, and the client gets the one that the routing selects. The
 * emulator answers first; its response is buffered until the upstream's has arrived.
 */
@Component
public class ShadowTraffic {

    private static final Logger log = LoggerFactory.getLogger(ShadowTraffic.class);

    private final ReverseProxy reverseProxy;
    private final DriftStore driftStore;
    private final DriftAnalyzer analyzer;
    private final JsonMapper jsonMapper;

    ShadowTraffic(ReverseProxy reverseProxy, DriftStore driftStore, DriftAnalyzer analyzer, JsonMapper jsonMapper) {
        this.reverseProxy = reverseProxy;
        this.driftStore = driftStore;
        this.analyzer = analyzer;
        this.jsonMapper = jsonMapper;
    }

    /**
     * A call that the emulator is answering.
     *
     * @param target path and query of a write, with the upstream's IDs; null for a read, whose IDs may become known with the
     *     emulator's response
     * @param body with the upstream's IDs
     */
    private record PendingComparison(
            World world,
            DriftStatistics statistics,
            String operation,
            ResponseSource source,
            @Nullable String target,
            byte[] body) {

        private boolean isAnsweredByEmulator() {
            return source == ResponseSource.EMULATOR;
        }
    }

    /** Buffers the emulator's response. Does nothing for a write that must not reach the upstream, which is counted as skipped. */
    public void start(World world, String operation, ResponseSource source, HttpServletRequest request) {
        DriftStatistics statistics = driftStore.getOrCreate(world.projectId());
        RequestContext context = RequestContext.of(request);
        byte[] original = context.readBody();
        Optional<UpstreamWrite> write =
                context.isReadOnly() ? Optional.empty() : translateWrite(statistics, request, original);
        if (!context.isReadOnly() && write.isEmpty()) {
            statistics.recordSkipped();
            return;
        }
        if (source == ResponseSource.UPSTREAM) {
            replaceUpstreamIds(request, context, statistics.idMapping, original);
        }
        context.response().startBuffering();
        context.put(
                PendingComparison.class,
                new PendingComparison(
                        world,
                        statistics,
                        operation,
                        source,
                        write.map(it -> ReverseProxy.withQuery(it.path(), request))
                                .orElse(null),
                        write.map(UpstreamWrite::body).orElse(original)));
    }

    /** A compressed body is not searched for the resources that it names, so it is not sent. */
    private static Optional<UpstreamWrite> translateWrite(
            DriftStatistics statistics, HttpServletRequest request, byte[] body) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return request.getHeader(HttpHeaders.CONTENT_ENCODING) != null
                ? Optional.empty()
                : statistics.createdResources.translateWrite(
                        request.getMethod(), pattern, request.getRequestURI(), body);
    }

    /** A client that gets the upstream's responses sends the upstream's IDs. */
    private static void replaceUpstreamIds(
            HttpServletRequest request, RequestContext context, IdMapping idMapping, byte[] body) {
        request.setAttribute(
                HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
                context.pathVariables().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, variable -> idMapping.toEmulator(variable.getValue()))));
        context.replaceBody(idMapping.toEmulator(body));
    }

    /** Calls the upstream, compares both responses and sends the selected one. */
    public void finish(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RequestContext context = RequestContext.of(request);
        PendingComparison pending = context.find(PendingComparison.class).orElse(null);
        if (pending == null || request.isAsyncStarted()) {
            return;
        }
        context.remove(PendingComparison.class);
        try {
            UpstreamResponse theirs = callUpstream(pending, request);
            tryCompare(pending, request, ourResponse(context, request, response), theirs);
            if (!pending.isAnsweredByEmulator()) {
                context.response().discardBuffered();
                theirs.sendTo(context.response());
            }
        } catch (RuntimeException e) {
            log.debug("There is no response of the upstream to compare with", e);
            pending.statistics().recordSkipped();
            if (!pending.isAnsweredByEmulator()) {
                sendError(
                        context.response(), e instanceof DliException known ? known : BACKEND_UNAVAILABLE.exception());
            }
        }
        if (pending.isAnsweredByEmulator()) {
            context.response().sendBuffered();
        }
    }

    private static UpstreamResponse ourResponse(
            RequestContext context, HttpServletRequest request, HttpServletResponse response) {
        boolean isHead = HttpMethod.HEAD.matches(request.getMethod());
        return UpstreamResponse.of(
                response.getStatus(), isHead ? new byte[0] : context.response().bufferedBody());
    }

    private UpstreamResponse callUpstream(PendingComparison pending, HttpServletRequest request) {
        UpstreamResponse theirs;
        try {
            theirs = reverseProxy.exchange(request, target(pending, request), pending.body());
        } catch (DliException e) {
            removeDeleted(pending, request); // the upstream may have deleted it before the error
            throw e;
        }
        if (theirs.isSuccessful()) {
            removeDeleted(pending, request);
        }
        return theirs;
    }

    private static void removeDeleted(PendingComparison pending, HttpServletRequest request) {
        if (HttpMethod.DELETE.matches(request.getMethod())) {
            pending.statistics().createdResources.remove(request.getRequestURI());
        }
    }

    private static String target(PendingComparison pending, HttpServletRequest request) {
        if (pending.target() != null) {
            return pending.target();
        }
        String original = ReverseProxy.withQuery(request.getRequestURI(), request);
        return pending.isAnsweredByEmulator() ? pending.statistics().idMapping.toUpstream(original) : original;
    }

    /** A failed comparison must not cost the client its response. */
    private void tryCompare(
            PendingComparison pending, HttpServletRequest request, UpstreamResponse ours, UpstreamResponse theirs) {
        try {
            compare(pending, request, ours, theirs);
        } catch (RuntimeException e) {
            log.warn("The responses to {} could not be compared", pending.operation(), e);
            pending.statistics().recordSkipped();
        }
    }

    private void compare(
            PendingComparison pending, HttpServletRequest request, UpstreamResponse ours, UpstreamResponse theirs) {
        if (RequestContext.of(request).find(FaultDecision.class).isPresent()) {
            pending.statistics().recordSkipped(); // an injected fault is no difference
            return;
        }
        analyzer.analyze(pending.world(), pending.operation(), ours, theirs);
        if (HttpMethod.POST.matches(request.getMethod()) && ours.isSuccessful() && theirs.isSuccessful()) {
            byte[] upstreamBody =
                    theirs.decodedBody(UpstreamResponse.MAX_BODY_BYTES).orElse(new byte[0]);
            pending.statistics()
                    .createdResources
                    .add(
                            request.getRequestURI(),
                            pending.body(),
                            pending.isAnsweredByEmulator() ? ours.body() : upstreamBody,
                            upstreamBody);
        }
    }

    private void sendError(CapturingResponse response, DliException error) throws IOException {
        response.discardBuffered();
        response.setStatus(error.errorCode().status().value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(jsonMapper.writeValueAsBytes(ErrorBody.of(error, response)));
        response.flushBuffer();
    }
}
