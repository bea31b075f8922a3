package io.github.dliemulator.upstream;

import static io.github.dliemulator.upstream.RoutingMode.EMULATE;
import static io.github.dliemulator.upstream.RoutingMode.FORWARD;
import static io.github.dliemulator.upstream.RoutingMode.RECORD;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_API;

import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.FallbackHandler;
import io.github.dliemulator.world.Worlds;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Lets the upstream answer DLI operations that the emulator does not have, if the project's routing says so. The identity service
 * and VPC share the versions in the path with DLI; their operations are not forwarded.
 */
@Component
class UnknownOperationHandler implements FallbackHandler {

    private static final String PROJECT_ID = "[0-9A-Za-z]{1,64}";

    private static final List<PathPattern> DLI_PATHS = Stream.of(
                    "/v1.0/{project_id:" + PROJECT_ID + "}/**",
                    "/v2.0/{project_id:" + PROJECT_ID + "}/{kind:(?!(?:subnets|vpcs)$).+}/**",
                    "/v3/{project_id:(?!(?:auth|users|groups|projects|domains|roles|regions|services|endpoints"
                            + "|credentials|policies)$)" + PROJECT_ID + "}/{kind:(?!vpc$).+}/**")
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    private final Upstream upstream;
    private final Worlds worlds;
    private final HandlerMethod handler =
            new HandlerMethod(this, ClassUtils.getMethod(UnknownOperationHandler.class, "reject"));

    UnknownOperationHandler(Upstream upstream, Worlds worlds) {
        this.upstream = upstream;
        this.worlds = worlds;
    }

    @Override
    public @Nullable HandlerMethod find(HttpServletRequest request) {
        PathContainer path =
                ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
        return DLI_PATHS.stream()
                        .map(pattern -> pattern.matchAndExtract(path))
                        .filter(Objects::nonNull)
                        .anyMatch(match -> isRouted(request, match))
                ? handler
                : null;
    }

    private boolean isRouted(HttpServletRequest request, PathPattern.PathMatchInfo match) {
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, match.getUriVariables());
        String projectId = String.valueOf(match.getUriVariables().get("project_id"));
        Routing routing = worlds.find(projectId).map(upstream::effectiveRouting).orElseGet(upstream::defaultRouting);
        RoutingMode mode = HttpMethod.OPTIONS.matches(request.getMethod()) ? optionsMode(routing) : routing.unknown();
        return mode != EMULATE && !(mode.callsUpstream() && Upstream.isLocalProject(projectId));
    }

    /** OPTIONS is forwarded if reads are, but is neither replayed nor compared. */
    private static RoutingMode optionsMode(Routing routing) {
        return routing.reads() == FORWARD || routing.reads() == RECORD ? FORWARD : EMULATE;
    }

    /** Runs when the routing interceptor did not answer. */
    @DliOperation(value = DliOperation.UNKNOWN, page = "", evidence = DliOperation.Evidence.ASSUMED)
    public void reject() {
        throw NO_SUCH_API.exception();
    }
}
