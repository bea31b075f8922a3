package io.github.dliemulator.upstream;

import static io.github.dliemulator.web.DliOperation.Service.DLI;

import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.routing.Mode;
import io.github.dliemulator.upstream.drift.Shadow;
import io.github.dliemulator.upstream.forward.Forwarder;
import io.github.dliemulator.upstream.forward.PlainPath;
import io.github.dliemulator.upstream.recording.Tape;
import io.github.dliemulator.web.DliOperation;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Decides of each call that has entered its world who answers it. Only DLI's calls leave: other services live elsewhere. */
@Component
class UpstreamGate implements WebMvcConfigurer, HandlerInterceptor {

    private final Upstream upstream;
    private final Forwarder forwarder;
    private final Tape tape;
    private final Shadow shadow;

    UpstreamGate(Upstream upstream, Forwarder forwarder, Tape tape, Shadow shadow) {
        this.upstream = upstream;
        this.forwarder = forwarder;
        this.tape = tape;
        this.shadow = shadow;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(this)
                .order(2); // after the call has entered its world, and before anything goes wrong
    }

    /** Where nobody wants anything to leave, which is the rule, this is all that a call notices of an upstream. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        return !(request.getAttribute(World.class.getName()) instanceof World world)
                || upstream.isIdle(world)
                || request.getDispatcherType() == DispatcherType.ASYNC
                || isEmulated(request, response, world, (HandlerMethod) handler);
    }

    private boolean isEmulated(
            HttpServletRequest request, HttpServletResponse response, World world, HandlerMethod handler)
            throws IOException {
        DliOperation operation = handler.getMethodAnnotation(DliOperation.class);
        if (operation == null || operation.service() != DLI) {
            return true;
        }
        boolean reading = Mode.reads(request.getMethod());
        String name = operation.value();
        return switch (upstream.mode(world, name, reading)) {
            case EMULATE -> true;
            case FORWARD -> forward(request, response, reading);
            case RECORD -> record(world, name, request, response, reading);
            case REPLAY -> replay(world, name, request, response);
            case SHADOW -> shadow(world, name, request, response, reading);
        };
    }

    private boolean forward(HttpServletRequest request, HttpServletResponse response, boolean reading)
            throws IOException {
        requireToLeave(request, reading);
        forwarder.forward(request, response);
        return false;
    }

    private boolean record(
            World world, String operation, HttpServletRequest request, HttpServletResponse response, boolean reading)
            throws IOException {
        requireToLeave(request, reading);
        forwarder.forward(request, response, copies -> tape.record(world, operation, request, copies));
        return false;
    }

    private boolean replay(World world, String operation, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        tape.replay(world, operation, request, response);
        return false;
    }

    /** Writes that may not leave are answered here alone. */
    private boolean shadow(
            World world, String operation, HttpServletRequest request, HttpServletResponse response, boolean reading)
            throws IOException {
        if (reading || upstream.takesWrites()) {
            requireToLeave(request, reading);
            shadow.begin(world, operation, upstream.routing(world.routing()).answers(), request, response);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception e)
            throws IOException {
        shadow.end(request, response);
    }

    private void requireToLeave(HttpServletRequest request, boolean reading) {
        upstream.require(reading);
        PlainPath.require(request.getRequestURI());
    }
}
