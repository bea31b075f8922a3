package io.github.dliemulator.upstream;

import static io.github.dliemulator.web.refusal.DliError.NO_SUCH_API;
import static org.springframework.web.bind.annotation.RequestMethod.DELETE;
import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.HEAD;
import static org.springframework.web.bind.annotation.RequestMethod.PATCH;
import static org.springframework.web.bind.annotation.RequestMethod.POST;
import static org.springframework.web.bind.annotation.RequestMethod.PUT;

import io.github.dliemulator.simulation.Worlds;
import io.github.dliemulator.simulation.routing.Mode;
import io.github.dliemulator.web.DliOperation;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The calls of a project that no handler answers, and that belong to DLI: under the same versions the identity service and VPC
 * have theirs, which the upstream is not.
 */
@Hidden
@RestController
class UnknownCalls implements WebMvcConfigurer, HandlerInterceptor {

    private static final String ID = "[0-9A-Za-z]{1,64}";

    private static final String V1 = "/v1.0/{project_id:" + ID + "}/**";

    private static final String V2 = "/v2.0/{project_id:" + ID + "}/{kind:(?!(?:subnets|vpcs)$).+}/**";

    private static final String V3 =
            "/v3/{project_id:(?!(?:auth|users|groups|projects|domains|roles|regions|services|endpoints"
                    + "|credentials|policies)$)" + ID + "}/{kind:(?!vpc$).+}/**";

    private final Upstream upstream;
    private final Worlds worlds;

    UnknownCalls(Upstream upstream, Worlds worlds) {
        this.upstream = upstream;
        this.worlds = worlds;
    }

    /** The emulator's own answer to what it does not know. */
    @DliOperation(value = DliOperation.UNKNOWN, page = "", basis = DliOperation.Basis.ASSUMED)
    @RequestMapping(
            path = {V1, V2, V3},
            method = {GET, HEAD, POST, PUT, PATCH, DELETE})
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
        if (handler instanceof HandlerMethod method
                && method.getBeanType() == UnknownCalls.class
                && !leadsOn(project(request))) {
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
