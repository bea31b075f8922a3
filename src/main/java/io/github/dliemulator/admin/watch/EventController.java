package io.github.dliemulator.admin.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import io.github.dliemulator.admin.AdminErrors;
import io.github.dliemulator.admin.PathParams;
import io.github.dliemulator.admin.watch.EventLogs.EventBatch;
import io.github.dliemulator.world.Worlds;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** Streams the calls and state changes of a project as server-sent events. */
@Tag(name = "Watching")
@RestController
@RequestMapping("/_emulator/projects/{projectId}/events")
class EventController {

    /** Real time after which a comment is sent if there are no events, since proxies close idle connections. */
    private static final Duration HEARTBEAT_INTERVAL = Duration.ofSeconds(15);

    private static final String HEARTBEAT = ":\n\n";

    private final EventLogs logs;
    private final WatchRegistry watches;
    private final Worlds worlds;
    private final JsonMapper json;

    EventController(EventLogs logs, WatchRegistry watches, Worlds worlds, JsonMapper json) {
        this.logs = logs;
        this.watches = watches;
        this.worlds = worlds;
        this.json = json;
    }

    /**
     * Streams server-sent events: {@code call} for each request, {@code change} for each state change, and
     * {@code dial} for each attempt of a job to open a connection. The journal has the details of a request. A client
     * that reconnects with the last event ID receives the events since then. The emulator keeps up to a thousand events, and fewer if many projects are watched. An unknown ID returns all of them.
     *
     * <p>Errors: 429 (too many long polls and event streams).
     */
    @GetMapping
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    @AdminErrors(TOO_MANY_REQUESTS)
    ResponseEntity<StreamingResponseBody> streamEvents(
            @PathVariable("projectId") String projectId,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response) {
        worlds.findOrDefault(PathParams.requireProjectId(projectId));
        ResponseEntity.BodyBuilder entity = ResponseEntity.ok().contentType(MediaType.TEXT_EVENT_STREAM);
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            return entity.build();
        }
        Watch watch = watches.open(projectId, request);
        return entity.body(output -> {
            try (watch) {
                stream(watch, lastEventId, response);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void stream(Watch watch, @Nullable String lastEventId, HttpServletResponse response)
            throws IOException, InterruptedException {
        ProjectSignal.Counts counts = watch.counts();
        EventBatch batch = logs.readAfter(watch, lastEventId, null);
        while (!watch.isShuttingDown()) {
            send(batch, response);
            watch.awaitRequest(counts, min(batch.maxWait(), HEARTBEAT_INTERVAL));
            counts = watch.counts();
            batch = logs.readAfter(watch, batch.lastEventId(), counts);
        }
    }

    /** Flushes the response itself: the stream that Spring passes ignores {@code flush}. */
    private void send(EventBatch batch, HttpServletResponse response) throws IOException {
        OutputStream output = response.getOutputStream();
        if (batch.events().isEmpty()) {
            output.write(HEARTBEAT.getBytes(UTF_8));
        }
        for (EventLog.Event event : batch.events()) {
            String data = json.writeValueAsString(event.data());
            output.write("id:%s\nevent:%s\ndata:%s\n\n"
                    .formatted(event.id(), event.type(), data)
                    .getBytes(UTF_8));
        }
        response.flushBuffer();
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
