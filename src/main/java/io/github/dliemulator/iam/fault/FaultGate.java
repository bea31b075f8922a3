package io.github.dliemulator.iam.fault;

import static io.github.dliemulator.web.DliOperation.Service.DLI;
import static io.github.dliemulator.web.refusal.DliError.BACKEND_TIMEOUT;
import static io.github.dliemulator.web.refusal.DliError.INTERNAL;
import static io.github.dliemulator.web.refusal.DliError.NO_SUCH_API;
import static io.github.dliemulator.web.refusal.DliError.THROTTLED;
import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.fault.Call;
import io.github.dliemulator.simulation.fault.Fault;
import io.github.dliemulator.simulation.fault.Faults;
import io.github.dliemulator.simulation.fault.Strike;
import io.github.dliemulator.web.DliOperation;
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
class FaultGate implements WebMvcConfigurer, HandlerInterceptor {

    private static final String STRIKE = Strike.class.getName();

    private final Faults faults;
    private final WaitingRoom waitingRoom;
    private final JsonMapper json;

    FaultGate(Faults faults, WaitingRoom waitingRoom, JsonMapper json) {
        this.faults = faults;
        this.waitingRoom = waitingRoom;
        this.json = json;
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
                || pass(request, response, world, operation);
    }

    /** A call that was late comes by a second time, and is not asked about again. */
    private boolean pass(HttpServletRequest request, HttpServletResponse response, World world, DliOperation operation)
            throws IOException {
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            return !(request.getAttribute(STRIKE) instanceof Strike strike) || goesOn(request, response, world, strike);
        }
        Strike strike = faults.strike(world, call(request, operation));
        if (strike.isNone()) {
            return true;
        }
        request.setAttribute(Faults.ATTRIBUTE, strike.kinds());
        if (strike.latency() == null) {
            return goesOn(request, response, world, strike);
        }
        request.setAttribute(STRIKE, strike);
        waitingRoom.keep(request, response, strike.latency());
        return false;
    }

    private static Call call(HttpServletRequest request, DliOperation operation) {
        return new Call(
                operation.value(),
                request.getMethod().equals(HttpMethod.GET.name()),
                operation.service() == DLI,
                () -> Subject.of(request));
    }

    /** @return whether the call is done, whatever becomes of its answer */
    private boolean goesOn(HttpServletRequest request, HttpServletResponse response, World world, Strike strike)
            throws IOException {
        Fault fault = strike.fault();
        return fault == null
                || switch (fault.kind()) {
                    case ERROR -> throw ErrorFault.of(fault);
                    case THROTTLE ->
                        throw THROTTLED.because("%s", requireNonNullElse(fault.message(), THROTTLED.text()));
                    case NOT_PUBLISHED -> throw NO_SUCH_API.plainly();
                    case SOFT_200 -> failSoftly(response, requireNonNullElse(fault.message(), INTERNAL.text()));
                    case APPLIED_THEN_TIMEOUT -> lose(request, Fate.LATE, true);
                    case RESET_CONNECTION -> lose(request, Fate.LOST, Boolean.TRUE.equals(fault.after()));
                    case STALE_READ -> see(request, world.earlier(strike.by()));
                    case LATENCY -> true;
                };
    }

    private static boolean lose(HttpServletRequest request, Fate fate, boolean goesOn) {
        fate.befall(request);
        return goesOn;
    }

    private static boolean see(HttpServletRequest request, World world) {
        request.setAttribute(World.class.getName(), world);
        return true;
    }

    private boolean failSoftly(HttpServletResponse response, String message) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), new SoftFailure(message));
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
        if (Fate.of(request) == Fate.LATE && !response.isCommitted()) {
            throw BACKEND_TIMEOUT.plainly();
        }
    }
}
