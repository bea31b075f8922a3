package io.github.dliemulator.admin.journal;

import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.SecretRedactor;
import io.github.dliemulator.web.error.DatabaseOutage;
import io.github.dliemulator.world.Resource;
import io.github.dliemulator.world.ResourceRegistry;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.Worlds;
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
class JournalInterceptor implements WebMvcConfigurer, HandlerInterceptor {

    private static final String STARTED_AT = JournalInterceptor.class.getName() + ".begun";
    private static final String STATES_BEFORE = JournalInterceptor.class.getName() + ".before";

    /** Set by who lets a fault strike. */
    private static final String FAULT_ATTRIBUTE = "io.github.dliemulator.fault";

    private final Journal journal;
    private final Worlds worlds;
    private final ResourceRegistry resources;
    private final SecretRedactor redactor;
    private final InstantSource realTime;

    JournalInterceptor(
            Journal journal,
            Worlds worlds,
            ResourceRegistry resources,
            SecretRedactor redactor,
            InstantSource realTime) {
        this.journal = journal;
        this.worlds = worlds;
        this.resources = resources;
        this.redactor = redactor;
        this.realTime = realTime;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        if (journal.isEnabled()) {
            interceptors.addInterceptor(this).order(0); // before anybody is refused
            interceptors.addInterceptor(new StateBeforeInterceptor()).order(10); // after it is known who calls
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(STARTED_AT) == null) {
            request.setAttribute(STARTED_AT, realTime.instant());
        }
        return true;
    }

    /** Sees what a call is about before that changes. */
    private final class StateBeforeInterceptor implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (!HttpMethod.GET.matches(request.getMethod())) {
                request.setAttribute(STATES_BEFORE, findResources(request, handler));
            }
            return true;
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception e) {
        Optional<DliOperation> operation = findOperation(handler);
        String projectId = pathVariables(request).get("project_id");
        if (operation.isEmpty() || request.isAsyncStarted() || projectId == null || DatabaseOutage.isMarked(request)) {
            return;
        }
        try {
            record(projectId, request, response, (HandlerMethod) handler, operation.get());
        } catch (RuntimeException exception) {
            if (DatabaseOutage.findMessage(exception).isEmpty()) {
                throw exception;
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
        } else if (Worlds.isProjectId(projectId) && worlds.exists(projectId)) {
            record(worlds.findOrCreate(projectId), null, request, response, handler, operation);
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
        Instant startedAt = request.getAttribute(STARTED_AT) instanceof Instant start ? start : realNow;
        BodyCaptureFilter.CapturedBodies bodies = request.getAttribute(BodyCaptureFilter.CapturedBodies.class.getName())
                        instanceof BodyCaptureFilter.CapturedBodies captured
                ? captured
                : new BodyCaptureFilter.CapturedBodies(new CapturedBody(), new CapturedBody());
        List<Resource> statesAfter = request.getAttribute(STATES_BEFORE) == null || caller == null
                ? List.of()
                : findResources(request, handler);
        SecretRedactor requestRedactor = redactor.withSecret(request.getHeader("X-Auth-Token"));
        String path = requestRedactor.redactPath(request.getRequestURI(), world.projectId());
        String query = requestRedactor.redactQuery(request.getQueryString());
        String requestBody = redactedBody(bodies.request(), requestRedactor);
        String responseBody = redactedBody(bodies.response(), requestRedactor);
        List<String> ignoredFields = ignoredFields(request, handler);
        String resource = resourcePath(operation, request, requestRedactor);
        journal.add(
                world.projectId(),
                number -> new JournalEntry(
                        number,
                        world.now(),
                        startedAt,
                        Duration.between(startedAt, realNow),
                        operation.value(),
                        request.getMethod(),
                        path,
                        query,
                        caller,
                        request.getHeader(HttpHeaders.USER_AGENT),
                        response.getStatus(),
                        response.getHeader("X-Request-Id"),
                        requestBody,
                        bodies.request().size(),
                        responseBody,
                        bodies.response().size(),
                        ignoredFields,
                        fault(request),
                        resource,
                        statesBefore(request),
                        statesAfter));
    }

    private static @Nullable String redactedBody(CapturedBody body, SecretRedactor requestRedactor) {
        return body.isComplete() && body.size() > 0
                ? requestRedactor
                        .redactBody(body.bytes())
                        .filter(json -> !json.isMissingNode())
                        .map(JsonNode::toString)
                        .orElse(null)
                : null;
    }

    private static List<String> ignoredFields(HttpServletRequest request, HandlerMethod handler) {
        String query = requireNonNullElse(request.getQueryString(), "");
        List<String> names = Stream.of(query.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter -> parameter.replaceFirst("=.*", ""))
                .toList();
        return IgnoredRequestFields.collect(new ServletRequestAttributes(request), names, handler);
    }

    private static @Nullable String fault(HttpServletRequest request) {
        return request.getAttribute(FAULT_ATTRIBUTE) instanceof String kind ? kind : null;
    }

    private static @Nullable String resourcePath(
            DliOperation operation, HttpServletRequest request, SecretRedactor requestRedactor) {
        return operation.resourceKind().isEmpty()
                ? null
                : operation.resourceKind() + "/"
                        + findResourceId(request, operation)
                                .map(requestRedactor::redactText)
                                .orElse("*");
    }

    @SuppressWarnings("unchecked")
    private static List<Resource> statesBefore(HttpServletRequest request) {
        return requireNonNullElse((List<Resource>) request.getAttribute(STATES_BEFORE), List.of());
    }

    /** What the call is about; what waits for it too. */
    private List<Resource> findResources(HttpServletRequest request, Object handler) {
        String projectId = String.valueOf(pathVariables(request).get("project_id"));
        return findOperation(handler).stream()
                .flatMap(operation -> findResourceId(request, operation).stream()
                        .flatMap(id -> findResources(projectId, operation.resourceKind(), id)))
                .toList();
    }

    private Stream<Resource> findResources(String projectId, String kind, String id) {
        List<Resource> matching = resources.resolve(projectId, kind, id).toList();
        return matching.stream().anyMatch(resource -> resource.kind().name().equals(kind))
                ? matching.stream()
                : Stream.concat(resources.find(projectId, kind, id).stream(), matching.stream());
    }

    private static Optional<DliOperation> findOperation(Object handler) {
        return handler instanceof HandlerMethod method
                ? Optional.ofNullable(method.getMethodAnnotation(DliOperation.class))
                : Optional.empty();
    }

    private static Optional<String> findResourceId(HttpServletRequest request, DliOperation operation) {
        return Optional.ofNullable(pathVariables(request).get(operation.resourceVariable()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> pathVariables(HttpServletRequest request) {
        return requireNonNullElse(
                (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE), Map.of());
    }
}
