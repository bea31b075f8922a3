package io.github.dliemulator.upstream.drift;

import static io.github.dliemulator.web.error.DliError.BACKEND_UNAVAILABLE;

import io.github.dliemulator.fault.FaultDecision;
import io.github.dliemulator.upstream.ResponseSource;
import io.github.dliemulator.upstream.forward.ReverseProxy;
import io.github.dliemulator.upstream.forward.ReverseProxy.UpstreamResponse;
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
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Lets both sides answer a call, the caller hear one of them, and both be compared. The caller waits for both. */
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
     * @param target path and query, as the upstream knows them; null where they are known only once the emulator has answered
     * @param body as the upstream knows it
     */
    private record PendingComparison(
            World world,
            DriftStatistics statistics,
            String operation,
            ResponseSource responseSource,
            @Nullable String target,
            byte[] body) {}

    /** Before the emulator answers: holds its answer back. A write that names what was not made on both sides is answered here alone. */
    public void start(
            World world,
            String operation,
            ResponseSource responseSource,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        DriftStatistics statistics = driftStore.getOrCreate(world.projectId());
        RequestContext context = RequestContext.of(request);
        boolean read = context.isReadOnly();
        byte[] original = context.readBody();
        Optional<CreatedResources.UpstreamWrite> write =
                read ? Optional.empty() : translateWrite(statistics, request, original);
        if (!read && write.isEmpty()) {
            statistics.recordSkipped();
            return;
        }
        if (responseSource == ResponseSource.UPSTREAM) {
            request.setAttribute(
                    HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
                    context.pathVariables().entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    variable -> statistics.idMapping.toEmulator(variable.getValue()))));
            context.replaceBody(statistics.idMapping.toEmulator(original));
        }
        context.response().holdBack();
        String target =
                write.map(it -> ReverseProxy.withQuery(it.path(), request)).orElse(null);
        byte[] sent = write.map(CreatedResources.UpstreamWrite::body).orElse(original);
        context.put(
                PendingComparison.class,
                new PendingComparison(world, statistics, operation, responseSource, target, sent));
    }

    private static Optional<CreatedResources.UpstreamWrite> translateWrite(
            DriftStatistics statistics, HttpServletRequest request, byte[] body) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return statistics.createdResources.translateWrite(request.getMethod(), pattern, request.getRequestURI(), body);
    }

    /** After it: asks the upstream, compares, and answers. */
    public void finish(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RequestContext context = RequestContext.of(request);
        PendingComparison pending = context.find(PendingComparison.class).orElse(null);
        if (pending != null && !request.isAsyncStarted()) {
            context.remove(PendingComparison.class);
            CapturingResponse bufferedResponse = context.response();
            UpstreamResponse ours = new UpstreamResponse(response.getStatus(), bufferedResponse.heldBody());
            try {
                UpstreamResponse theirs = callUpstream(pending, request);
                tryCompare(pending, request, ours, theirs);
                respond(pending, bufferedResponse, theirs);
            } catch (RuntimeException e) {
                log.debug("The upstream had nothing to compare with", e);
                pending.statistics().recordSkipped();
                respondWithError(
                        pending,
                        bufferedResponse,
                        e instanceof DliException known ? known : BACKEND_UNAVAILABLE.exception());
            }
        }
    }

    private UpstreamResponse callUpstream(PendingComparison pending, HttpServletRequest request) throws IOException {
        try {
            UpstreamResponse theirs = reverseProxy.exchange(request, target(pending, request), pending.body());
            if (isSuccessful(theirs)) {
                removeDeleted(pending, request);
            }
            return theirs;
        } catch (DliException e) {
            removeDeleted(pending, request); // perhaps it is gone
            throw e;
        }
    }

    private static void removeDeleted(PendingComparison pending, HttpServletRequest request) {
        if (request.getMethod().equals("DELETE")) {
            pending.statistics().createdResources.remove(request.getRequestURI());
        }
    }

    private static String target(PendingComparison pending, HttpServletRequest request) {
        String original = ReverseProxy.withQuery(request.getRequestURI(), request);
        boolean ours = pending.responseSource() == ResponseSource.EMULATOR;
        return pending.target() != null
                ? pending.target()
                : ours ? pending.statistics().idMapping.toUpstream(original) : original;
    }

    /** What goes wrong here is no reason to keep an answer from the caller. */
    private void tryCompare(
            PendingComparison pending, HttpServletRequest request, UpstreamResponse ours, UpstreamResponse theirs)
            throws IOException {
        try {
            compare(pending, request, ours, theirs);
        } catch (RuntimeException e) {
            log.warn("Two answers to {} could not be compared", pending.operation(), e);
            pending.statistics().recordSkipped();
        }
    }

    /** Where a fault struck, the emulator was not itself. */
    private void compare(
            PendingComparison pending, HttpServletRequest request, UpstreamResponse ours, UpstreamResponse theirs)
            throws IOException {
        if (RequestContext.of(request).find(FaultDecision.class).isPresent()) {
            pending.statistics().recordSkipped();
            return;
        }
        analyzer.analyze(pending.world(), pending.operation(), ours, theirs);
        if (request.getMethod().equals("POST") && isSuccessful(ours) && isSuccessful(theirs)) {
            UpstreamResponse clientResponse = pending.responseSource() == ResponseSource.EMULATOR ? ours : theirs;
            pending.statistics()
                    .createdResources
                    .add(request.getRequestURI(), pending.body(), clientResponse.body(), theirs.body());
        }
    }

    private static boolean isSuccessful(UpstreamResponse response) {
        return response.status() / 100 == 2;
    }

    private static void respond(PendingComparison pending, CapturingResponse bufferedResponse, UpstreamResponse theirs)
            throws IOException {
        if (pending.responseSource() == ResponseSource.EMULATOR) {
            bufferedResponse.release();
        } else {
            bufferedResponse.replace(theirs.status(), theirs.body());
        }
    }

    private void respondWithError(PendingComparison pending, CapturingResponse bufferedResponse, DliException error)
            throws IOException {
        if (pending.responseSource() == ResponseSource.EMULATOR) {
            bufferedResponse.release();
        } else {
            bufferedResponse.replace(
                    error.errorCode().status().value(),
                    jsonMapper.writeValueAsBytes(ErrorBody.of(error, bufferedResponse)));
        }
    }
}
