package io.github.dliemulator.fault;

import static io.github.dliemulator.web.DliOperation.Service.DLI;
import static io.github.dliemulator.web.error.DliError.BACKEND_TIMEOUT;
import static io.github.dliemulator.web.error.DliError.INTERNAL;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_API;
import static io.github.dliemulator.web.error.DliError.THROTTLED;
import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.InterceptorOrder;
import io.github.dliemulator.web.RequestContext;
import io.github.dliemulator.world.World;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Applies the faults of the project to its requests. */
@Component
class FaultInterceptor implements WebMvcConfigurer, HandlerInterceptor {

    private final Faults faults;
    private final DelayedDispatcher delayedDispatcher;
    private final JsonMapper jsonMapper;

    FaultInterceptor(Faults faults, DelayedDispatcher delayedDispatcher, JsonMapper jsonMapper) {
        this.faults = faults;
        this.delayedDispatcher = delayedDispatcher;
        this.jsonMapper = jsonMapper;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        InterceptorOrder.FAULT.register(interceptors, this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        World world = RequestContext.of(request).find(World.class).orElse(null);
        return world == null || applyFaults(request, response, world);
    }

    /** A delayed request is dispatched a second time with the decision of the first. */
    private boolean applyFaults(HttpServletRequest request, HttpServletResponse response, World world)
            throws IOException {
        RequestContext context = RequestContext.of(request);
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            Optional<FaultDecision> earlier = context.find(FaultDecision.class);
            return earlier.isEmpty() || inject(context, response, world, earlier.get());
        }
        FaultDecision decision = faults.select(world, faultTarget(request, context));
        if (decision.isNone()) {
            return true;
        }
        context.put(FaultDecision.class, decision);
        if (decision.latency() == null) {
            return inject(context, response, world, decision);
        }
        delayedDispatcher.dispatchAfter(request, response, decision.latency());
        return false;
    }

    private static FaultTarget faultTarget(HttpServletRequest request, RequestContext context) {
        DliOperation operation = context.operation().orElseThrow();
        return new FaultTarget(
                operation.value(),
                context.isReadOnly(),
                operation.service() == DLI,
                () -> RequestFingerprint.of(request));
    }

    /** @return whether the handler runs */
    private boolean inject(RequestContext context, HttpServletResponse response, World world, FaultDecision decision)
            throws IOException {
        Fault fault = decision.fault();
        return fault == null
                || switch (fault.kind()) {
                    case ERROR -> throw CustomErrorCode.toException(fault);
                    case THROTTLE ->
                        throw THROTTLED.exception("%s", requireNonNullElse(fault.message(), THROTTLED.text()));
                    case NOT_PUBLISHED -> throw NO_SUCH_API.exception();
                    case SOFT_200 -> sendSoftError(response, requireNonNullElse(fault.message(), INTERNAL.text()));
                    case APPLIED_THEN_TIMEOUT -> applyResponseFault(context, ResponseFault.GATEWAY_TIMEOUT, true);
                    case RESET_CONNECTION -> resetConnection(context, Boolean.TRUE.equals(fault.after()));
                    case STALE_READ -> useEarlierWorld(context, world.earlierBy(decision.staleness()));
                    case LATENCY -> true;
                };
    }

    private static boolean resetConnection(RequestContext context, boolean proceed) {
        context.abortConnection();
        return applyResponseFault(context, ResponseFault.CONNECTION_RESET, proceed);
    }

    private static boolean applyResponseFault(RequestContext context, ResponseFault responseFault, boolean proceed) {
        context.put(ResponseFault.class, responseFault);
        return proceed;
    }

    private static boolean useEarlierWorld(RequestContext context, World world) {
        context.put(World.class, world);
        return true;
    }

    private boolean sendSoftError(HttpServletResponse response, String message) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        jsonMapper.writeValue(response.getOutputStream(), new SoftErrorResponse(message));
        response.flushBuffer();
        return false;
    }

    /** Injects faults into responses without a body, for which Spring does not call {@link ResponseFaultAdvice}. */
    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView modelAndView) {
        Optional<ResponseFault> fault = RequestContext.of(request).find(ResponseFault.class);
        if (fault.filter(ResponseFault.GATEWAY_TIMEOUT::equals).isPresent() && !response.isCommitted()) {
            throw BACKEND_TIMEOUT.exception();
        }
    }
}
