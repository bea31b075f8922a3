package io.github.dliemulator.admin.watch;

import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import io.github.dliemulator.admin.AdminErrors;
import io.github.dliemulator.admin.PathParams;
import io.github.dliemulator.world.Worlds;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells of a world as it happens. */
@Tag(name = "Watching")
@RestController
@RequestMapping("/_emulator/projects/{projectId}/events")
class EventController {

    /** So often something is sent, be it nothing: else nobody would notice that the other one has gone. */
    private static final Duration HEARTBEAT_INTERVAL = Duration.ofSeconds(15);

    private final EventBuffers buffers;
    private final WatchRegistry watchRegistry;
    private final Worlds worlds;
    private final AsyncTaskExecutor executor;

    EventController(
            EventBuffers buffers,
            WatchRegistry watchRegistry,
            Worlds worlds,
            @Qualifier("watchExecutor") AsyncTaskExecutor executor) {
        this.buffers = buffers;
        this.watchRegistry = watchRegistry;
        this.worlds = worlds;
        this.executor = executor;
    }

    /**
     * Streams server-sent events: {@code call} for each request and {@code change} for each state change. A client that
     * reconnects with the last event ID receives the events since then. The emulator keeps up to a thousand events, and
     * fewer if many projects are watched. An unknown ID returns all of them.
     *
     * <p>Errors: 429 (too many watchers).
     */
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    @AdminErrors(TOO_MANY_REQUESTS)
    SseEmitter streamEvents(
            @PathVariable("projectId") String projectId,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        WorldSignal signal = watchRegistry.register(
                worlds.findOrCreate(PathParams.requireProjectId(projectId)).projectId());
        SseEmitter emitter = new SseEmitter(-1L);
        AtomicBoolean closed = new AtomicBoolean();
        emitter.onCompletion(() -> {
            closed.set(true);
            signal.signal(false);
        });
        executor.execute(() -> stream(projectId, signal, emitter, closed, lastEventId));
        return emitter;
    }

    private void stream(
            String projectId,
            WorldSignal signal,
            SseEmitter emitter,
            AtomicBoolean closed,
            @Nullable String lastEventId) {
        try {
            sendUntilClosed(closed, projectId, signal, emitter, lastEventId);
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            emitter.complete(); // there is nobody to tell it to
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the emulator ends
        } catch (RuntimeException e) {
            emitter.completeWithError(e);
        } finally {
            watchRegistry.unregister(projectId);
        }
    }

    private void sendUntilClosed(
            AtomicBoolean closed,
            String projectId,
            WorldSignal signal,
            SseEmitter emitter,
            @Nullable String lastEventId)
            throws IOException, InterruptedException {
        EventBuffers.EventCursor cursor = EventBuffers.EventCursor.of(lastEventId);
        for (long seenCalls = signal.callCount();
                !closed.get() && !watchRegistry.isShuttingDown();
                seenCalls = signal.callCount()) {
            EventBuffers.EventBatch batch = buffers.readAfter(projectId, cursor, seenCalls);
            cursor = batch.cursor();
            if (batch.events().isEmpty()) {
                emitter.send(SseEmitter.event().comment(""));
            }
            for (Event event : batch.events()) {
                emitter.send(SseEmitter.event()
                        .id(event.id())
                        .name(event.type())
                        .data(event.data(), MediaType.APPLICATION_JSON));
            }
            signal.awaitCall(
                    seenCalls,
                    batch.maxWait().compareTo(HEARTBEAT_INTERVAL) < 0 ? batch.maxWait() : HEARTBEAT_INTERVAL);
        }
    }
}
