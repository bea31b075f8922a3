package io.github.dliemulator.fault;

import static io.github.dliemulator.web.DliOperation.Service.DLI;
import static io.github.dliemulator.web.error.DliError.BACKEND_TIMEOUT;
import static io.github.dliemulator.web.error.DliError.INTERNAL;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_API;
import static io.github.dliemulator.web.error.DliError.THROTTLED;
import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.world.World;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Lets calls go wrong, once it is known who calls and in which world. */
@Component
class FaultInterceptor implements WebMvcConfigurer, HandlerInterceptor {

    private static final String DECISION_ATTRIBUTE = FaultDecision.class.getName();

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
        interceptors.addInterceptor(this).order(3); // after the call has entered its world, and stays in it
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        DliOperation operation =
                handler instanceof HandlerMethod method ? method.getMethodAnnotation(DliOperation.class) : null;
        return operation == null
                || !(request.getAttribute(World.class.getName()) instanceof World world)
                || applyFaults(request, response, world, operation);
    }

    /** A call that was late comes by a second time, and is not asked about again. */
    private boolean applyFaults(
            HttpServletRequest request, HttpServletResponse response, World world, DliOperation operation)
            throws IOException {
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            return !(request.getAttribute(DECISION_ATTRIBUTE) instanceof FaultDecision decision)
                    || inject(request, response, world, decision);
        }
        FaultDecision decision = faults.select(world, faultTarget(request, operation));
        if (decision.isNone()) {
            return true;
        }
        request.setAttribute(Faults.FAULT_KINDS_ATTRIBUTE, decision.kinds());
        if (decision.latency() == null) {
            return inject(request, response, world, decision);
        }
        request.setAttribute(DECISION_ATTRIBUTE, decision);
        delayedDispatcher.dispatchAfter(request, response, decision.latency());
        return false;
    }

    private static FaultTarget faultTarget(HttpServletRequest request, DliOperation operation) {
        return new FaultTarget(
                operation.value(),
                request.getMethod().equals(HttpMethod.GET.name()),
                operation.service() == DLI,
                () -> RequestFingerprint.of(request));
    }

    /** @return whether the call is done, whatever becomes of its answer */
    private boolean inject(
            HttpServletRequest request, HttpServletResponse response, World world, FaultDecision decision)
            throws IOException {
        Fault fault = decision.fault();
        return fault == null
                || switch (fault.kind()) {
                    case ERROR -> throw CustomErrorCode.toException(fault);
                    case THROTTLE ->
                        throw THROTTLED.exception("%s", requireNonNullElse(fault.message(), THROTTLED.text()));
                    case NOT_PUBLISHED -> throw NO_SUCH_API.exception();
                    case SOFT_200 -> sendSoftError(response, requireNonNullElse(fault.message(), INTERNAL.text()));
                    case APPLIED_THEN_TIMEOUT -> applyResponseFault(request, ResponseFault.GATEWAY_TIMEOUT, true);
                    case RESET_CONNECTION ->
                        applyResponseFault(request, ResponseFault.CONNECTION_RESET, Boolean.TRUE.equals(fault.after()));
                    case STALE_READ -> useEarlierWorld(request, world.earlierBy(decision.staleness()));
                    case LATENCY -> true;
                };
    }

    private static boolean applyResponseFault(
            HttpServletRequest request, ResponseFault responseFault, boolean proceed) {
        responseFault.applyTo(request);
        return proceed;
    }

    private static boolean useEarlierWorld(HttpServletRequest request, World world) {
        request.setAttribute(World.class.getName(), world);
        return true;
    }

    private boolean sendSoftError(HttpServletResponse response, String message) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        jsonMapper.writeValue(response.getOutputStream(), new SoftErrorResponse(message));
        response.flushBuffer();
        return false;
    }

    /** What has no body does not pass where bodies are lost. */
    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView modelAndView) {
        if (ResponseFault.from(request) == ResponseFault.GATEWAY_TIMEOUT && !response.isCommitted()) {
            throw BACKEND_TIMEOUT.exception();
        }
    }
}
