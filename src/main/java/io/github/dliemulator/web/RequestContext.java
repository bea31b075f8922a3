package io.github.dliemulator.web;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

import io.github.dliemulator.web.error.DliException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * State of one request that its filters, interceptors and handler share: the only request attribute of the emulator.
 * Other modules attach values by type. Not thread-safe.
 */
public final class RequestContext {

    private static final String ATTRIBUTE = RequestContext.class.getName();

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private final HttpServletRequest request;
    private final Map<Class<?>, Object> values = new HashMap<>();
    private @Nullable Exchange exchange;
    private @Nullable DliOperation operation;
    private @Nullable ResponseEntity<?> errorResponse;
    private boolean databaseOutage;
    private boolean connectionAborted;

    private RequestContext(HttpServletRequest request) {
        this.request = request;
    }

    record Exchange(
            CapturingRequest request,
            CapturedBody requestBody,
            CapturingResponse response,
            CapturedBody responseBody,
            BodyMemory.Share bodyMemory) {}

    /** Context of this request, which its wrappers share. */
    public static RequestContext of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof RequestContext context) {
            return context;
        }
        RequestContext created = new RequestContext((HttpServletRequest) request);
        request.setAttribute(ATTRIBUTE, created);
        return created;
    }

    void setExchange(Exchange exchange) {
        this.exchange = exchange;
    }

    private Exchange exchange() {
        return Objects.requireNonNull(exchange, "ExchangeFilter comes first");
    }

    /** Operation of the handler; empty when no handler was found, or when it belongs to another API. */
    public Optional<DliOperation> operation() {
        if (operation == null
                && request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method
                && !CorsUtils.isPreFlightRequest(request)) {
            operation = method.getMethodAnnotation(DliOperation.class);
        }
        return Optional.ofNullable(operation);
    }

    /** Whether the method changes nothing: GET, HEAD or OPTIONS. */
    public boolean isReadOnly() {
        return SAFE_METHODS.contains(request.getMethod());
    }

    /** Variables of the handler's path pattern by their names. */
    @SuppressWarnings("unchecked")
    public Map<String, String> pathVariables() {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? (Map<String, String>) variables
                : Map.of();
    }

    /** @throws DliException when the query is malformed, or a parameter contains NUL, which databases do not store */
    public void requireValidQuery() {
        queryParameters().forEach((name, values) -> {
            if (String.join("", values).indexOf('\0') >= 0) {
                throw INVALID_PARAMETER.exception("%s must not contain a NUL character", name);
            }
        });
    }

    private Map<String, String[]> queryParameters() {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException e) {
            throw INVALID_PARAMETER.exception("The query string is malformed");
        }
    }

    /** Project in the path of an emulated API or of the Admin API. */
    public Optional<String> projectId() {
        return Stream.of("project_id", "projectId")
                .map(pathVariables()::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** ID of the resource in the path; empty if the operation concerns all resources of its kind. */
    public Optional<String> resourceId() {
        return operation().map(operation -> pathVariables().get(operation.resourceVariable()));
    }

    /** Value that a module attached. */
    public <T> Optional<T> find(Class<T> type) {
        return Optional.ofNullable(type.cast(values.get(type)));
    }

    /** Value that a module attached. Attaches a new one if there is none. */
    public <T> T computeIfAbsent(Class<T> type, Supplier<T> value) {
        return type.cast(values.computeIfAbsent(type, key -> value.get()));
    }

    /** Attaches a value, or replaces the one of the same type. */
    public <T> void put(Class<T> type, T value) {
        values.put(type, value);
    }

    public void remove(Class<?> type) {
        values.remove(type);
    }

    BodyMemory.Share bodyMemory() {
        return exchange().bodyMemory();
    }

    /** Returns the memory of the request body when the request is completed. */
    void releaseBodyMemory() {
        if (exchange != null) {
            exchange.bodyMemory().release();
        }
    }

    /**
     * Whole body as the client sent it; the handler can read it again.
     *
     * @throws DliException when the body is too large or ends early, or there is not enough memory
     */
    public byte[] readBody() {
        return exchange().request().readBody();
    }

    /** Replaces the body that the handler reads. */
    public void replaceBody(byte[] newBody) {
        exchange().request().replaceBody(newBody);
    }

    /** First bytes of the part of the request body that has been read. */
    public CapturedBody requestBody() {
        return exchange().requestBody();
    }

    /** First bytes of the part of the response body that has been sent. */
    public CapturedBody responseBody() {
        return exchange().responseBody();
    }

    public CapturingResponse response() {
        return exchange().response();
    }

    /**
     * Keeps the response of an exception handler. An error dispatch returns it again, for example after an incomplete
     * body.
     */
    public void setErrorResponse(ResponseEntity<?> response) {
        errorResponse = response;
    }

    public Optional<ResponseEntity<?>> errorResponse() {
        return Optional.ofNullable(errorResponse);
    }

    /** Notes that the request was rejected because the database is out of service. */
    public void markDatabaseOutage() {
        databaseOutage = true;
    }

    public boolean hasDatabaseOutage() {
        return databaseOutage;
    }

    /** Closes the connection after this request, without finishing the response. */
    public void abortConnection() {
        connectionAborted = true;
    }

    boolean isConnectionAborted() {
        return connectionAborted;
    }
}
