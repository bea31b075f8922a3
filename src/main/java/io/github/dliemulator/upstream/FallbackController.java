package io.github.dliemulator.upstream;

import static io.github.dliemulator.web.error.DliError.NO_SUCH_API;
import static org.springframework.web.bind.annotation.RequestMethod.DELETE;
import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.HEAD;
import static org.springframework.web.bind.annotation.RequestMethod.PATCH;
import static org.springframework.web.bind.annotation.RequestMethod.POST;
import static org.springframework.web.bind.annotation.RequestMethod.PUT;

import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.world.RoutingMode;
import io.github.dliemulator.world.Worlds;
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
class FallbackController implements WebMvcConfigurer, HandlerInterceptor {

    private static final String PROJECT_ID = "[0-9A-Za-z]{1,64}";

    private static final String V1 = "/v1.0/{project_id:" + PROJECT_ID + "}/**";

    private static final String V2 = "/v2.0/{project_id:" + PROJECT_ID + "}/{kind:(?!(?:subnets|vpcs)$).+}/**";

    private static final String V3 =
            "/v3/{project_id:(?!(?:auth|users|groups|projects|domains|roles|regions|services|endpoints"
                    + "|credentials|policies)$)" + PROJECT_ID + "}/{kind:(?!vpc$).+}/**";

    private final Upstream upstream;
    private final Worlds worlds;

    FallbackController(Upstream upstream, Worlds worlds) {
        this.upstream = upstream;
        this.worlds = worlds;
    }

    /** The emulator's own answer to what it does not know. */
    @DliOperation(value = DliOperation.UNKNOWN, page = "", evidence = DliOperation.Evidence.ASSUMED)
    @RequestMapping(
            path = {V1, V2, V3},
            method = {GET, HEAD, POST, PUT, PATCH, DELETE})
    void rejectUnknown() {
        throw NO_SUCH_API.exception();
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).order(-1); // before it enters a world, or is noted
    }

    /** Refuses, as if there were no route, where none leads on. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType() == FallbackController.class
                && !isRouted(projectId(request))) {
            throw NO_SUCH_API.exception();
        }
        return true;
    }

    private boolean isRouted(String projectId) {
        RoutingMode mode = upstream.effectiveRouting(worlds.routing(projectId).orElse(null))
                .unknown();
        return mode != RoutingMode.EMULATE && !(mode.callsUpstream() && Upstream.isLocalProject(projectId));
    }

    private static String projectId(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> pathVariables
                ? String.valueOf(pathVariables.get("project_id"))
                : "";
    }
}
