package io.github.dliemulator.iam;

import static io.github.dliemulator.web.DliOperation.Service.IAM;
import static io.github.dliemulator.web.error.DliError.FOREIGN_TOKEN;
import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

import io.github.dliemulator.iam.FirstReadTransaction.FirstRead;
import io.github.dliemulator.iam.account.Caller;
import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.InterceptorOrder;
import io.github.dliemulator.web.RequestContext;
import io.github.dliemulator.world.PollTracker;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.Worlds;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Authenticates requests of the emulated APIs and opens the world of the project in the path. Virtual time is read once
 * per request and does not change during the request.
 */
@Component
class WorldInterceptor implements WebMvcConfigurer, HandlerInterceptor {

    private final Worlds worlds;
    private final Authenticator authenticator;
    private final PollTracker pollTracker;

    WorldInterceptor(Worlds worlds, Authenticator authenticator, PollTracker pollTracker) {
        this.worlds = worlds;
        this.authenticator = authenticator;
        this.pollTracker = pollTracker;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        InterceptorOrder.WORLD.register(interceptors, this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        RequestContext context = RequestContext.of(request);
        context.operation().ifPresent(operation -> {
            context.requireValidQuery();
            setTraceId(operation, response);
            enter(request, context, operation);
        });
        return true;
    }

    /** The identity service has another header for the request ID, which the SDKs read. */
    private static void setTraceId(DliOperation operation, HttpServletResponse response) {
        if (operation.service() == IAM) {
            response.setHeader("X-IAM-Trace-Id", response.getHeader("X-Request-Id"));
        }
    }

    private void enter(HttpServletRequest request, RequestContext context, DliOperation operation) {
        Caller caller = operation.anonymous() ? authenticator.identify(request) : authenticator.authenticate(request);
        context.put(Caller.class, caller);
        if (operation.service() != IAM) {
            String projectId = requireProjectId(context, caller);
            context.put(World.class, openWorld(projectId, caller, operation, request));
        }
    }

    private static String requireProjectId(RequestContext context, Caller caller) {
        String projectId = context.projectId().orElse("");
        if (!Worlds.isProjectId(projectId)) {
            throw INVALID_PARAMETER.exception("project_id must be 1 to 64 letters and digits");
        }
        if (!caller.canAccess(projectId)) {
            throw FOREIGN_TOKEN.exception();
        }
        return projectId;
    }

    private World openWorld(String projectId, Caller caller, DliOperation operation, HttpServletRequest request) {
        RequestContext context = RequestContext.of(request);
        World world = worlds.find(projectId, caller.name()).orElseGet(() -> newWorld(projectId, caller, context));
        return isPoll(request) && pollTracker.recordPoll(world, operation, context.resourceId())
                ? worlds.findOrDefault(projectId, caller.name())
                : world;
    }

    /** A world that the transaction of the request stores: a change does that itself, a read by a {@link FirstReadTransaction}. */
    private World newWorld(String projectId, Caller caller, RequestContext context) {
        World world = worlds.findOrDefault(projectId, caller.name());
        if (context.isReadOnly()) {
            context.put(FirstRead.class, new FirstRead(world));
        }
        return world;
    }

    /** Whether the request counts as a poll. A delayed request is dispatched twice and counts once. */
    private static boolean isPoll(HttpServletRequest request) {
        return RequestContext.of(request).isReadOnly() && request.getDispatcherType() != DispatcherType.ASYNC;
    }
}
