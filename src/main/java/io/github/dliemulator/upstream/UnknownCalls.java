package io.github.dliemulator.upstream;

import static io.github.dliemulator.web.refusal.DliError.NO_SUCH_API;
import static java.util.Objects.requireNonNull;

import io.github.dliemulator.simulation.Worlds;
import io.github.dliemulator.simulation.routing.Mode;
import io.github.dliemulator.simulation.routing.Routing;
import io.github.dliemulator.web.DliOperation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The calls of a project that no handler answers. They have a route only where there is an upstream, or somebody wants them
 * somewhere else, so that all others pay nothing for it.
 */
@Component
public class UnknownCalls implements WebMvcConfigurer, HandlerInterceptor, SmartInitializingSingleton {

    private static final String ANY = "/{version:v[0-9][0-9.]*}/{project_id:[0-9A-Za-z]{1,64}}/**";

    private final Upstream upstream;
    private final Worlds worlds;
    private final ObjectProvider<RequestMappingHandlerMapping> mapping;
    private final AtomicBoolean open = new AtomicBoolean();

    UnknownCalls(
            Upstream upstream,
            Worlds worlds,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.upstream = upstream;
        this.worlds = worlds;
        this.mapping = mapping;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (upstream.url().isPresent()) {
            open();
        }
    }

    /** From now on such calls have a route, where they lead somewhere in this world. */
    public void letIn(Routing routing) {
        if (routing.unknown() != Mode.EMULATE) {
            open();
        }
    }

    private void open() {
        if (open.compareAndSet(false, true)) {
            RequestMappingHandlerMapping handlers = mapping.getObject();
            RequestMappingInfo any = RequestMappingInfo.paths(ANY)
                    .methods(
                            RequestMethod.GET,
                            RequestMethod.HEAD,
                            RequestMethod.POST,
                            RequestMethod.PUT,
                            RequestMethod.PATCH,
                            RequestMethod.DELETE)
                    .options(handlers.getBuilderConfiguration())
                    .build();
            handlers.registerMapping(any, this, requireNonNull(ReflectionUtils.findMethod(getClass(), "emulate")));
        }
    }

    /** The emulator's own answer to what it does not know. */
    @DliOperation(value = DliOperation.UNKNOWN, page = "", basis = DliOperation.Basis.ASSUMED)
    void emulate() {
        throw NO_SUCH_API.plainly();
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).order(-1); // before it enters a world, or is noted
    }

    /** Refuses, as if there were no route, where none leads on. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && method.getBean() == this && !leadsOn(project(request))) {
            throw NO_SUCH_API.plainly();
        }
        return true;
    }

    private boolean leadsOn(String projectId) {
        Mode mode = upstream.routing(worlds.routing(projectId).orElse(null)).unknown();
        return mode != Mode.EMULATE && !(mode.leaves() && Upstream.isLocal(projectId));
    }

    private static String project(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                ? String.valueOf(path.get("project_id"))
                : "";
    }
}
