package io.github.dliemulator.iam;

import static io.github.dliemulator.web.DliOperation.Service.IAM;
import static io.github.dliemulator.web.refusal.DliError.FOREIGN_TOKEN;
import static io.github.dliemulator.web.refusal.DliError.INVALID_PARAMETER;

import io.github.dliemulator.iam.account.Caller;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.Worlds;
import io.github.dliemulator.web.DliOperation;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Every call of the cloud's API enters here: who calls, which world the project in its path decides, and which instant, that
 * holds for all of it.
 */
@Component
class WorldGate implements WebMvcConfigurer, HandlerInterceptor, HandlerMethodArgumentResolver {

    private static final String WORLD = World.class.getName();
    private static final String CALLER = Caller.class.getName();

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(World.class, Caller.class);
    }

    private final Entrance entrance;
    private final Callers callers;
    private final PollWatch watch;
    private final ScriptHeader scripts;

    WorldGate(Entrance entrance, Callers callers, PollWatch watch, ScriptHeader scripts) {
        this.entrance = entrance;
        this.callers = callers;
        this.watch = watch;
        this.scripts = scripts;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        DliOperation operation =
                handler instanceof HandlerMethod method ? method.getMethodAnnotation(DliOperation.class) : null;
        if (operation != null) {
            trace(operation, response);
            enter(request, operation);
        }
        return true;
    }

    /** The identity service gives its requests' ids another name, which the SDKs look for. */
    private static void trace(DliOperation operation, HttpServletResponse response) {
        if (operation.service() == IAM) {
            response.setHeader("X-IAM-Trace-Id", response.getHeader("X-Request-Id"));
        }
    }

    private void enter(HttpServletRequest request, DliOperation operation) {
        Caller caller = operation.open() ? callers.claimed(request) : callers.of(request);
        request.setAttribute(CALLER, caller);
        if (operation.service() != IAM) {
            World world = enter(caller, operation, request);
            request.setAttribute(WORLD, world.scripted(scripts.parse(request.getHeader(ScriptHeader.NAME))));
        }
    }

    private World enter(Caller caller, DliOperation operation, HttpServletRequest request) {
        Map<?, ?> path = path(request);
        String projectId = projectId(path);
        if (!caller.mayEnter(projectId)) {
            throw FOREIGN_TOKEN.plainly();
        }
        World world = entrance.enter(projectId, caller.name());
        return looks(request) && watch.moves(world, operation, path) ? entrance.enter(projectId, caller.name()) : world;
    }

    /** A call that a fault has kept waiting comes by again, finds what time it is then, and is no second poll. */
    private static boolean looks(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) && request.getDispatcherType() != DispatcherType.ASYNC;
    }

    private static Map<?, ?> path(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables
                : Map.of();
    }

    private static String projectId(Map<?, ?> path) {
        String projectId = String.valueOf(path.get("project_id"));
        if (!Worlds.isProjectId(projectId)) {
            throw INVALID_PARAMETER.because("project_id must be 1 to 64 letters and digits");
        }
        return projectId;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == World.class || parameter.getParameterType() == Caller.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        return request.getAttribute(parameter.getParameterType().getName(), RequestAttributes.SCOPE_REQUEST);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).order(1); // after what cannot be read at all is refused
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }
}
