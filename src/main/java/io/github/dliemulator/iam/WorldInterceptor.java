package io.github.dliemulator.iam;

import static io.github.dliemulator.web.DliOperation.Service.IAM;
import static io.github.dliemulator.web.error.DliError.FOREIGN_TOKEN;
import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

import io.github.dliemulator.iam.account.Caller;
import io.github.dliemulator.script.ScriptHeaderParser;
import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.world.PollTracker;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.Worlds;
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
class WorldInterceptor implements WebMvcConfigurer, HandlerInterceptor, HandlerMethodArgumentResolver {

    private static final String WORLD_ATTRIBUTE = World.class.getName();
    private static final String CALLER_ATTRIBUTE = Caller.class.getName();

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(World.class, Caller.class);
    }

    private final Worlds worlds;
    private final Authenticator authenticator;
    private final PollTracker pollTracker;
    private final ScriptHeaderParser scriptHeaderParser;

    WorldInterceptor(
            Worlds worlds,
            Authenticator authenticator,
            PollTracker pollTracker,
            ScriptHeaderParser scriptHeaderParser) {
        this.worlds = worlds;
        this.authenticator = authenticator;
        this.pollTracker = pollTracker;
        this.scriptHeaderParser = scriptHeaderParser;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        DliOperation operation =
                handler instanceof HandlerMethod method ? method.getMethodAnnotation(DliOperation.class) : null;
        if (operation != null) {
            setTraceId(operation, response);
            openWorld(request, operation);
        }
        return true;
    }

    /** The identity service gives its requests' ids another name, which the SDKs look for. */
    private static void setTraceId(DliOperation operation, HttpServletResponse response) {
        if (operation.service() == IAM) {
            response.setHeader("X-IAM-Trace-Id", response.getHeader("X-Request-Id"));
        }
    }

    private void openWorld(HttpServletRequest request, DliOperation operation) {
        Caller caller = operation.anonymous() ? authenticator.identify(request) : authenticator.authenticate(request);
        request.setAttribute(CALLER_ATTRIBUTE, caller);
        if (operation.service() != IAM) {
            World world = openWorld(caller, operation, request);
            request.setAttribute(
                    WORLD_ATTRIBUTE,
                    world.withCallScripts(scriptHeaderParser.parse(request.getHeader(ScriptHeaderParser.HEADER))));
        }
    }

    private World openWorld(Caller caller, DliOperation operation, HttpServletRequest request) {
        Map<?, ?> pathVariables = pathVariables(request);
        String projectId = requireProjectId(pathVariables);
        if (!caller.canAccess(projectId)) {
            throw FOREIGN_TOKEN.exception();
        }
        World world = worlds.findOrCreate(projectId, caller.name());
        return isPoll(request) && pollTracker.recordPoll(world, operation, pathVariables)
                ? worlds.findOrCreate(projectId, caller.name())
                : world;
    }

    /** A call that a fault has kept waiting comes by again, finds what time it is then, and is no second poll. */
    private static boolean isPoll(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) && request.getDispatcherType() != DispatcherType.ASYNC;
    }

    private static Map<?, ?> pathVariables(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables
                : Map.of();
    }

    private static String requireProjectId(Map<?, ?> pathVariables) {
        String projectId = String.valueOf(pathVariables.get("project_id"));
        if (!Worlds.isProjectId(projectId)) {
            throw INVALID_PARAMETER.exception("project_id must be 1 to 64 letters and digits");
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
