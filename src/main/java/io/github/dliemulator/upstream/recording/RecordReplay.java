package io.github.dliemulator.upstream.recording;

import io.github.dliemulator.upstream.forward.ContentCoding;
import io.github.dliemulator.upstream.forward.ExchangeCapture;
import io.github.dliemulator.upstream.recording.RecordingStore.ReplayedResponse;
import io.github.dliemulator.world.World;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Records calls that the upstream answered, and replays them. */
@Component
public class RecordReplay {

    private static final String TOKEN_HEADER = "X-Auth-Token";

    private final RecordingStore recordingStore;
    private final Redaction redaction;
    private final InstantSource realTime;

    RecordReplay(RecordingStore recordingStore, Redaction redaction, InstantSource realTime) {
        this.recordingStore = recordingStore;
        this.redaction = redaction;
        this.realTime = realTime;
    }

    /** Records a call, or counts it as omitted if a body is too large, has an unknown content coding or is not JSON. */
    public void record(World world, String operation, HttpServletRequest request, ExchangeCapture capture) {
        Optional<byte[]> requestBody = decode(capture.requestBody(), request.getHeader(HttpHeaders.CONTENT_ENCODING));
        Optional<byte[]> responseBody = decode(capture.responseBody(), capture.responseCoding());
        if (capture.isTruncated()) {
            omit(world, Omission.BODY_TOO_LARGE);
        } else if (requestBody.isEmpty() || responseBody.isEmpty()) {
            omit(world, Omission.UNKNOWN_CODING);
        } else {
            record(world, operation, request, requestBody.get(), capture.status(), responseBody.get());
        }
    }

    private void record(
            World world,
            String operation,
            HttpServletRequest request,
            byte[] requestBody,
            int status,
            byte[] responseBody) {
        String token = request.getHeader(TOKEN_HEADER);
        Optional<String> requestJson = redaction.redactRequest(requestBody, world.projectId(), token);
        Optional<String> responseJson = redaction.redactResponse(responseBody, world.projectId(), token);
        if (requestJson.isEmpty() || responseJson.isEmpty()) {
            omit(world, Omission.NOT_JSON);
        } else {
            Exchange exchange = newExchange(world, operation, request, requestJson.get());
            recordingStore.add(world.projectId(), world.uid(), exchange.withResponse(status, responseJson.get()));
        }
    }

    private void omit(World world, Omission reason) {
        recordingStore.addOmitted(world.projectId(), world.uid(), reason);
    }

    private static Optional<byte[]> decode(byte[] body, @Nullable String coding) {
        return ContentCoding.decode(body, coding, ExchangeCapture.MAX_BODY_BYTES);
    }

    /** Answers with the recorded response. {@code HEAD} is answered from a recorded {@code GET} as well. */
    public void replay(World world, String operation, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(ExchangeCapture.MAX_BODY_BYTES);
        String requestJson = decode(body, request.getHeader(HttpHeaders.CONTENT_ENCODING))
                .flatMap(
                        decoded -> redaction.redactRequest(decoded, world.projectId(), request.getHeader(TOKEN_HEADER)))
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
