package io.github.dliemulator.upstream.recording;

import io.github.dliemulator.upstream.forward.ContentCoding;
import io.github.dliemulator.upstream.forward.ReverseProxy;
import io.github.dliemulator.upstream.forward.UpstreamResponse;
import io.github.dliemulator.upstream.recording.RecordingStore.ReplayedResponse;
import io.github.dliemulator.web.RequestContext;
import io.github.dliemulator.world.World;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Records calls that the upstream answers, and replays them. */
@Component
public class RecordReplay {

    /** Maximum size of a recorded body, decoded or not. */
    private static final int MAX_BODY_BYTES = 256 * 1024;

    private static final String TOKEN_HEADER = "X-Auth-Token";

    private static final Logger log = LoggerFactory.getLogger(RecordReplay.class);

    private final ReverseProxy reverseProxy;
    private final RecordingStore recordingStore;
    private final Redaction redaction;
    private final InstantSource realTime;

    RecordReplay(
            ReverseProxy reverseProxy, RecordingStore recordingStore, Redaction redaction, InstantSource realTime) {
        this.reverseProxy = reverseProxy;
        this.recordingStore = recordingStore;
        this.redaction = redaction;
        this.realTime = realTime;
    }

    /** Forwards a call, and records it before the client gets the response. A failure to record is only logged. */
    public void record(World world, String operation, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] body = RequestContext.of(request).readBody();
        UpstreamResponse upstreamResponse =
                reverseProxy.exchange(request, ReverseProxy.withQuery(request.getRequestURI(), request), body);
        try {
            record(world, operation, request, body, upstreamResponse);
        } catch (RuntimeException e) {
            log.warn(
                    "The upstream's response could not be recorded: {}",
                    e.toString().lines().findFirst().orElse(""));
        }
        upstreamResponse.sendTo(response);
    }

    private void record(
            World world, String operation, HttpServletRequest request, byte[] body, UpstreamResponse response) {
        Optional<byte[]> requestBody = decode(request, body);
        Optional<byte[]> responseBody = response.decodedBody(MAX_BODY_BYTES);
        String token = request.getHeader(TOKEN_HEADER);
        Optional<String> requestJson =
                requestBody.flatMap(bytes -> redaction.redactRequest(bytes, world.projectId(), token));
        Optional<String> responseJson =
                responseBody.flatMap(bytes -> redaction.redactResponse(bytes, world.projectId(), token));
        if (Math.max(body.length, response.body().length) > MAX_BODY_BYTES) {
            omit(world, Omission.BODY_TOO_LARGE);
        } else if (requestBody.isEmpty() || responseBody.isEmpty()) {
            omit(world, Omission.UNKNOWN_CODING);
        } else if (requestJson.isEmpty() || responseJson.isEmpty()) {
            omit(world, Omission.NOT_JSON);
        } else {
            recordingStore.add(
                    world.projectId(),
                    world.uid(),
                    newExchange(world, operation, request, requestJson.get())
                            .withResponse(response.status(), responseJson.get()));
        }
    }

    private void omit(World world, Omission reason) {
        recordingStore.addOmitted(world.projectId(), world.uid(), reason);
    }

    private static Optional<byte[]> decode(HttpServletRequest request, byte[] body) {
        return ContentCoding.decode(body, request.getHeader(HttpHeaders.CONTENT_ENCODING), MAX_BODY_BYTES);
    }

    /** Answers with the recorded response. {@code HEAD} is answered from a recorded {@code GET} as well. */
    public void replay(World world, String operation, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String token = request.getHeader(TOKEN_HEADER);
        String requestJson = decode(request, request.getInputStream().readNBytes(MAX_BODY_BYTES))
                .flatMap(body -> redaction.redactRequest(body, world.projectId(), token))
                .orElse("(not JSON)");
        Exchange exchange = newExchange(world, operation, request, requestJson);
        ReplayedResponse replayed = HttpMethod.HEAD.matches(exchange.method())
                ? recordingStore.replay(world, exchange.withMethod(HttpMethod.GET), exchange)
                : recordingStore.replay(world, exchange, null);
        byte[] content = replayed.body().getBytes(StandardCharsets.UTF_8);
        response.setStatus(replayed.status());
        if (content.length > 0) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        }
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
        response.flushBuffer();
    }

    private Exchange newExchange(World world, String operation, HttpServletRequest request, String requestJson) {
        long now = realTime.instant().toEpochMilli();
        return new Exchange(
                0,
                operation,
                request.getMethod(),
                redaction.redactPath(request.getRequestURI(), world.projectId()),
                redaction.redactQuery(request.getQueryString(), world.projectId()),
                requestJson,
                0,
                now,
                now,
                1,
                0,
                "");
    }
}
