package io.github.dliemulator.admin.journal;

import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.fault.FaultDecision;
import io.github.dliemulator.web.CapturedBody;
import io.github.dliemulator.web.ContentCodings;
import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.RequestContext;
import io.github.dliemulator.web.SecretRedactor;
import io.github.dliemulator.web.error.DliException;
import io.github.dliemulator.world.Resource;
import io.github.dliemulator.world.World;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;

/** Creates journal entries, with secrets redacted. */
@Component
class JournalEntryFactory {

    /** Maximum size of a decompressed body in bytes. A longer body is not recorded. */
    private static final int MAX_DECODED_BYTES = 64 * 1024;

    private final RequestedResources requestedResources;
    private final SecretRedactor redactor;
    private final InstantSource realTime;

    JournalEntryFactory(RequestedResources requestedResources, SecretRedactor redactor, InstantSource realTime) {
        this.requestedResources = requestedResources;
        this.redactor = redactor;
        this.realTime = realTime;
    }

    /** Creates the entry of a request that has just completed. */
    JournalEntry create(World world, HttpServletRequest request, HttpServletResponse response, HandlerMethod handler) {
        RequestContext context = RequestContext.of(request);
        Instant realNow = realTime.instant();
        JournaledRequest journaled =
                context.find(JournaledRequest.class).orElseGet(() -> new JournaledRequest(realNow));
        SecretRedactor requestRedactor = redactor.withSecret(request.getHeader("X-Auth-Token"));
        return new JournalEntry(
                0,
                world.now(),
                journaled.receivedAt(),
                Duration.between(journaled.receivedAt(), realNow),
                recordedRequest(world, request, requestRedactor),
                new JournalEntry.RecordedResponse(
                        response.getStatus(),
                        response.getHeader("X-Request-Id"),
                        redactedBody(context.responseBody(), null, requestRedactor)),
                handling(request, handler, journaled, requestRedactor));
    }

    private static JournalEntry.RecordedRequest recordedRequest(
            World world, HttpServletRequest request, SecretRedactor requestRedactor) {
        String userAgent = request.getHeader(HttpHeaders.USER_AGENT);
        return new JournalEntry.RecordedRequest(
                request.getMethod(),
                requestRedactor.redactPath(request.getRequestURI(), world.projectId()),
                requestRedactor.redactQuery(request.getQueryString()),
                userAgent == null ? null : requestRedactor.redactText(userAgent),
                redactedBody(
                        RequestContext.of(request).requestBody(),
                        request.getHeader(HttpHeaders.CONTENT_ENCODING),
                        requestRedactor));
    }

    private JournalEntry.Handling handling(
            HttpServletRequest request,
            HandlerMethod handler,
            JournaledRequest journaled,
            SecretRedactor requestRedactor) {
        RequestContext context = RequestContext.of(request);
        DliOperation operation = context.operation().orElseThrow();
        return new JournalEntry.Handling(
                operation.value(),
                context.find(World.class).map(World::caller).orElse(null),
                context.find(FaultDecision.class).map(FaultDecision::kinds).orElse(null),
                IgnoredRequestFields.collect(context, queryParameters(request), handler),
                resourcePath(context, operation, requestRedactor),
                requireNonNullElse(journaled.statesBefore(), List.of()),
                statesAfter(context, journaled));
    }

    private List<Resource> statesAfter(RequestContext context, JournaledRequest journaled) {
        return journaled.statesBefore() == null ? List.of() : requestedResources.find(context);
    }

    private static JournalEntry.RecordedBody redactedBody(
            CapturedBody body, @Nullable String contentEncoding, SecretRedactor requestRedactor) {
        String json = body.isComplete() && body.size() > 0
                ? decode(body.bytes(), contentEncoding)
                        .flatMap(requestRedactor::redactBody)
                        .filter(node -> !node.isMissingNode())
                        .map(JsonNode::toString)
                        .orElse(null)
                : null;
        return new JournalEntry.RecordedBody(json, body.size());
    }

    private static Optional<byte[]> decode(byte[] body, @Nullable String contentEncoding) {
        try (InputStream decoded =
                ContentCodings.decode(new ByteArrayInputStream(body), contentEncoding, MAX_DECODED_BYTES)) {
            return Optional.of(decoded.readAllBytes());
        } catch (IOException | DliException e) {
            return Optional.empty();
        }
    }

    private static List<String> queryParameters(HttpServletRequest request) {
        return Stream.of(requireNonNullElse(request.getQueryString(), "").split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter -> parameter.replaceFirst("=.*", ""))
                .toList();
    }

    private static @Nullable String resourcePath(
            RequestContext context, DliOperation operation, SecretRedactor requestRedactor) {
        return operation.resourceKind().isEmpty()
                ? null
                : operation.resourceKind() + "/"
                        + context.resourceId().map(requestRedactor::redactText).orElse("*");
    }
}
