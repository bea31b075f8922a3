package io.github.dliemulator.upstream.recording;

import io.github.dliemulator.upstream.forward.ExchangeCapture;
import io.github.dliemulator.upstream.recording.RecordingStore.ReplayedResponse;
import io.github.dliemulator.world.World;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Puts what passes by on record, and answers from the record. */
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

    /** Keeps an answer of the upstream. What is too long, or no JSON, is left out. */
    public void record(World world, String operation, HttpServletRequest request, ExchangeCapture capture) {
        String token = request.getHeader(TOKEN_HEADER);
        Optional<String> requestBody = redaction.redactBody(capture.requestBody(), world.projectId(), token);
        Optional<String> responseBody = redaction.redactBody(capture.responseBody(), world.projectId(), token);
        if (requestBody.isPresent() && responseBody.isPresent()) {
            Exchange exchange =
                    newExchange(world, operation, request, requestBody.get(), capture.status(), responseBody.get());
            recordingStore.add(world.projectId(), world.uid(), exchange);
        }
    }

    /** Answers as the upstream did. */
    public void replay(World world, String operation, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(ExchangeCapture.MAX_BODY_BYTES);
        String requestBody = redaction
                .redactBody(body, world.projectId(), request.getHeader(TOKEN_HEADER))
                .orElse("(not JSON)");
        ReplayedResponse replayed =
                recordingStore.replay(world, newExchange(world, operation, request, requestBody, 0, ""));
        byte[] content = replayed.body().getBytes(StandardCharsets.UTF_8);
        response.setStatus(replayed.status());
        if (content.length > 0) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        }
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
        response.flushBuffer();
    }

    private Exchange newExchange(
            World world,
            String operation,
            HttpServletRequest request,
            String requestBody,
            int status,
            String responseBody) {
        long now = realTime.instant().toEpochMilli();
        return new Exchange(
                0,
                operation,
                request.getMethod(),
                redaction.redactPath(request.getRequestURI(), world.projectId()),
                redaction.redactQuery(request.getQueryString(), world.projectId()),
                requestBody,
                0,
                now,
                now,
                1,
                status,
                responseBody);
    }
}
