package io.github.dliemulator.upstream;

import static io.github.dliemulator.web.error.DliError.NO_SUCH_API;
import static io.github.dliemulator.world.RoutingMode.EMULATE;
import static io.github.dliemulator.world.RoutingMode.FORWARD;
import static io.github.dliemulator.world.RoutingMode.RECORD;
import static java.util.stream.Collectors.toCollection;
import static org.springframework.web.bind.annotation.RequestMethod.DELETE;
import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.OPTIONS;
import static org.springframework.web.bind.annotation.RequestMethod.PATCH;
import static org.springframework.web.bind.annotation.RequestMethod.POST;
import static org.springframework.web.bind.annotation.RequestMethod.PUT;

import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.world.Routing;
import io.github.dliemulator.world.Worlds;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Handler of the calls that have no other handler, so that they can be routed. Covers DLI's paths only: the identity service and
 * VPC share the versions in the path, but are not part of the upstream.
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
    private final ObjectProvider<RequestMappingHandlerMapping> handlerMappings;

    FallbackController(Upstream upstream, Worlds worlds, ObjectProvider<RequestMappingHandlerMapping> handlerMappings) {
        this.upstream = upstream;
        this.worlds = worlds;
        this.handlerMappings = handlerMappings;
    }

    /**
     * The emulator's response to an unknown operation. {@code HEAD} is not listed: it would take precedence over the implicit
     * {@code HEAD} of each {@code GET} handler.
     */
    @DliOperation(value = DliOperation.UNKNOWN, page = "", evidence = DliOperation.Evidence.ASSUMED)
    @RequestMapping(
            path = {V1, V2, V3},
            method = {GET, POST, PUT, PATCH, DELETE, OPTIONS})
    void rejectUnknown() {
        throw NO_SUCH_API.exception();
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).order(-1); // before it enters a world, or is noted
    }

    /** Answers a call that stays here before a project is created for it. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || method.getBeanType() != FallbackController.class) {
            return true;
        }
        String projectId = projectId(request);
        Routing routing = upstream.effectiveRouting(worlds.routing(projectId).orElse(null));
        boolean isOptions = HttpMethod.OPTIONS.matches(request.getMethod());
        boolean isRouted =
                isOptions ? EnumSet.of(FORWARD, RECORD).contains(routing.reads()) : routing.unknown() != EMULATE;
        if (isRouted
                && !(Upstream.isLocalProject(projectId)
                        && (isOptions || routing.unknown().callsUpstream()))) {
            return true;
        }
        if (!isOptions) {
            throw NO_SUCH_API.exception();
        }
        response.setHeader(HttpHeaders.ALLOW, String.join(",", allowedMethods(request)));
        return false;
    }

    /** The methods of the emulator's own handlers of this path. */
    private Set<String> allowedMethods(HttpServletRequest request) {
        Set<String> methods = handlerMappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(handler -> handler.getValue().getBeanType() != FallbackController.class
                        && handler.getKey().getActivePatternsCondition().getMatchingCondition(request) != null)
                .flatMap(handler -> handler.getKey().getMethodsCondition().getMethods().stream())
                .flatMap(method -> method == GET ? Stream.of("GET", "HEAD") : Stream.of(method.name()))
                .collect(toCollection(TreeSet::new));
        if (methods.isEmpty()) {
            throw NO_SUCH_API.exception();
        }
        methods.add("OPTIONS");
        return methods;
    }

    private static String projectId(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> pathVariables
                ? String.valueOf(pathVariables.get("project_id"))
                : "";
    }
}
