package io.github.dliemulator.upstream;

import static io.github.dliemulator.web.DliOperation.Service.DLI;

import io.github.dliemulator.upstream.drift.ShadowTraffic;
import io.github.dliemulator.upstream.forward.PathTraversalValidator;
import io.github.dliemulator.upstream.forward.ReverseProxy;
import io.github.dliemulator.upstream.recording.RecordReplay;
import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.InterceptorOrder;
import io.github.dliemulator.web.RequestContext;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.Worlds;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Emulates, forwards, records, replays or compares a call, as its project's routing says. Calls of other services than DLI are emulated. */
@Component
class RoutingInterceptor implements WebMvcConfigurer, HandlerInterceptor {

    private final Upstream upstream;
    private final ReverseProxy reverseProxy;
    private final RecordReplay recordReplay;
    private final ShadowTraffic shadowTraffic;
    private final Worlds worlds;

    RoutingInterceptor(
            Upstream upstream,
            ReverseProxy reverseProxy,
            RecordReplay recordReplay,
            ShadowTraffic shadowTraffic,
            Worlds worlds) {
        this.upstream = upstream;
        this.reverseProxy = reverseProxy;
        this.recordReplay = recordReplay;
        this.shadowTraffic = shadowTraffic;
        this.worlds = worlds;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        InterceptorOrder.ROUTING.register(interceptors, this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        World world = RequestContext.of(request).find(World.class).orElse(null);
        return world == null
                || upstream.isUnused(world)
                || request.getDispatcherType() == DispatcherType.ASYNC
                || route(request, response, world);
    }

    /** Answers the call, unless the emulator does that. Returns whether it does, as {@link #preHandle}. */
    private boolean route(HttpServletRequest request, HttpServletResponse response, World world) throws IOException {
        RequestContext context = RequestContext.of(request);
        DliOperation operation = context.operation().orElseThrow();
        if (operation.service() != DLI) {
            return true;
        }
        boolean readOnly = context.isReadOnly();
        String name = operation.value();
        RoutingMode mode = HttpMethod.OPTIONS.matches(request.getMethod()) // see UnknownOperationHandler
                ? RoutingMode.FORWARD
                : upstream.resolveMode(world, name, readOnly);
        switch (mode) {
            case EMULATE -> {}
            case FORWARD -> forward(request, response, readOnly);
            case RECORD -> record(world, name, request, response, readOnly);
            case REPLAY -> recordReplay.replay(world, name, request, response);
            case SHADOW -> startShadowing(world, name, request, readOnly);
        }
        return mode.isEmulated();
    }

    private void forward(HttpServletRequest request, HttpServletResponse response, boolean readOnly)
            throws IOException {
        requireForwardable(request, readOnly);
        reverseProxy.forward(request, response);
    }

    private void record(
            World world, String operation, HttpServletRequest request, HttpServletResponse response, boolean readOnly)
            throws IOException {
        requireForwardable(request, readOnly);
        World stored = worlds.findOrCreate(world.projectId(), world.caller());
        recordReplay.record(stored, operation, request, response);
    }

    /** Writes that must not reach the upstream are answered by the emulator alone. */
    private void startShadowing(World world, String operation, HttpServletRequest request, boolean readOnly) {
        if (readOnly || upstream.allowsWrites()) {
            requireForwardable(request, readOnly);
            shadowTraffic.start(
                    world, operation, upstream.effectiveRouting(world).answers(), request);
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception e)
            throws IOException {
        shadowTraffic.finish(request, response);
    }

    private void requireForwardable(HttpServletRequest request, boolean readOnly) {
        upstream.requireAllowed(readOnly);
        PathTraversalValidator.validate(request.getRequestURI());
    }
}
