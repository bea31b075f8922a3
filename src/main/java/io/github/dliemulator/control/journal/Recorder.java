package io.github.dliemulator.control.journal;

import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.Worlds;
import io.github.dliemulator.simulation.timeline.Resource;
import io.github.dliemulator.simulation.timeline.Resources;
import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.Secrets;
import io.github.dliemulator.web.refusal.Outage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JsonNode;

/** Keeps each call of a world's API in the journal, also one that is refused. */
@Component
class Recorder implements WebMvcConfigurer, HandlerInterceptor {

    private static final String BEGUN = Recorder.class.getName() + ".begun";
    private static final String BEFORE = Recorder.class.getName() + ".before";

    /** Set by who lets a fault strike. */
    private static final String FAULT = "io.github.dliemulator.fault";

    private final Journal journal;
    private final Worlds worlds;
    private final Resources resources;
    private final Secrets secrets;
    private final InstantSource realTime;

    Recorder(Journal journal, Worlds worlds, Resources resources, Secrets secrets, InstantSource realTime) {
        this.journal = journal;
        this.worlds = worlds;
        this.resources = resources;
        this.secrets = secrets;
        this.realTime = realTime;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        if (journal.isKept()) {
            interceptors.addInterceptor(this).order(0); // before anybody is refused
            interceptors.addInterceptor(new Look()).order(10); // after it is known who calls
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(BEGUN) == null) {
            request.setAttribute(BEGUN, realTime.instant());
        }
        return true;
    }

    /** Sees what a call is about before that changes. */
    private final class Look implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (!HttpMethod.GET.matches(request.getMethod())) {
                request.setAttribute(BEFORE, look(request, handler));
            }
            return true;
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception e) {
        Optional<DliOperation> operation = operation(handler);
        String projectId = path(request).get("project_id");
        if (operation.isEmpty() || request.isAsyncStarted() || projectId == null || Outage.met(request)) {
            return;
        }
        try {
            record(projectId, request, response, (HandlerMethod) handler, operation.get());
        } catch (RuntimeException gone) {
            if (Outage.behind(gone).isEmpty()) {
                throw gone;
            }
        }
    }

    private void record(
            String projectId,
            HttpServletRequest request,
            HttpServletResponse response,
            HandlerMethod handler,
            DliOperation operation) {
        if (request.getAttribute(World.class.getName()) instanceof World world) {
            record(world, world.caller(), request, response, handler, operation);
        } else if (Worlds.isProjectId(projectId) && worlds.isThere(projectId)) {
            record(worlds.enter(projectId), null, request, response, handler, operation);
        }
    }

    private void record(
            World world,
            @Nullable String caller,
            HttpServletRequest request,
            HttpServletResponse response,
            HandlerMethod handler,
            DliOperation operation) {
        Instant realNow = realTime.instant();
        Instant begun = request.getAttribute(BEGUN) instanceof Instant known ? known : realNow;
        Tap.Bodies bodies = request.getAttribute(Tap.Bodies.class.getName()) instanceof Tap.Bodies passed
                ? passed
                : new Tap.Bodies(new Beginning(), new Beginning());
        List<Resource> after =
                request.getAttribute(BEFORE) == null || caller == null ? List.of() : look(request, handler);
        Secrets hiding = secrets.and(request.getHeader("X-Auth-Token"));
        String path = hiding.path(request.getRequestURI(), world.projectId());
        String query = hiding.query(request.getQueryString());
        String sent = text(bodies.request(), hiding);
        String answered = text(bodies.answer(), hiding);
        List<String> unread = unread(request, handler);
        String about = about(operation, request, hiding);
        journal.add(
                world.projectId(),
                number -> new Call(
                        number,
                        world.now(),
                        begun,
                        Duration.between(begun, realNow),
                        operation.value(),
                        request.getMethod(),
                        path,
                        query,
                        caller,
                        request.getHeader(HttpHeaders.USER_AGENT),
                        response.getStatus(),
                        response.getHeader("X-Request-Id"),
                        sent,
                        bodies.request().size(),
                        answered,
                        bodies.answer().size(),
                        unread,
                        fault(request),
                        about,
                        before(request),
                        after));
    }

    private static @Nullable String text(Beginning body, Secrets hiding) {
        return body.isWhole() && body.size() > 0
                ? hiding.body(body.bytes())
                        .filter(json -> !json.isMissingNode())
                        .map(JsonNode::toString)
                        .orElse(null)
                : null;
    }

    private static List<String> unread(HttpServletRequest request, HandlerMethod handler) {
        String query = requireNonNullElse(request.getQueryString(), "");
        List<String> names = Stream.of(query.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter -> parameter.replaceFirst("=.*", ""))
                .toList();
        return UnreadFields.of(new ServletRequestAttributes(request), names, handler);
    }

    private static @Nullable String fault(HttpServletRequest request) {
        return request.getAttribute(FAULT) instanceof String kind ? kind : null;
    }

    private static @Nullable String about(DliOperation operation, HttpServletRequest request, Secrets hiding) {
        return operation.about().isEmpty()
                ? null
                : operation.about() + "/" + id(request).map(hiding::text).orElse("*");
    }

    @SuppressWarnings("unchecked")
    private static List<Resource> before(HttpServletRequest request) {
        return requireNonNullElse((List<Resource>) request.getAttribute(BEFORE), List.of());
    }

    /** What the call is about; what waits for it too. */
    private List<Resource> look(HttpServletRequest request, Object handler) {
        String projectId = String.valueOf(path(request).get("project_id"));
        String kind = operation(handler).map(DliOperation::about).orElse("");
        return id(request).filter(id -> !kind.isEmpty()).stream()
                .flatMap(id -> look(projectId, kind, id))
                .toList();
    }

    private Stream<Resource> look(String projectId, String kind, String id) {
        List<Resource> meant = resources.meant(projectId, kind, id).toList();
        return meant.stream().anyMatch(resource -> resource.kind().equals(kind))
                ? meant.stream()
                : Stream.concat(resources.find(projectId, kind, id).stream(), meant.stream());
    }

    private static Optional<DliOperation> operation(Object handler) {
        return handler instanceof HandlerMethod method
                ? Optional.ofNullable(method.getMethodAnnotation(DliOperation.class))
                : Optional.empty();
    }

    private static Optional<String> id(HttpServletRequest request) {
        return path(request).entrySet().stream()
                .filter(variable -> !variable.getKey().equals("project_id"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> path(HttpServletRequest request) {
        return requireNonNullElse(
                (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE), Map.of());
    }
}
