package io.github.dliemulator.control.watch;

import io.github.dliemulator.control.Required;
import io.github.dliemulator.simulation.Worlds;
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
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    private final EventLogs logs;
    private final Watchers watchers;
    private final Worlds worlds;
    private final AsyncTaskExecutor threads;

    EventController(
            EventLogs logs, Watchers watchers, Worlds worlds, @Qualifier("watchExecutor") AsyncTaskExecutor threads) {
        this.logs = logs;
        this.watchers = watchers;
        this.worlds = worlds;
        this.threads = threads;
    }

    /**
     * Server-sent events: each {@code call} in short (the journal has more), each {@code change} of a resource. Whoever comes back with the
     * id of the last event that they have heard hears what happened since, as far as events are kept: a thousand, fewer where many worlds are listened to; with an id
     * that is not known (any longer), all of these. Refused with 429 when too many watch.
     */
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    SseEmitter events(
            @PathVariable("projectId") String projectId,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        Bell bell = watchers.enter(worlds.enter(Required.project(projectId)).projectId());
        SseEmitter listener = new SseEmitter(-1L);
        AtomicBoolean gone = new AtomicBoolean();
        listener.onCompletion(() -> {
            gone.set(true);
            bell.ring(false);
        });
        threads.execute(() -> tell(projectId, bell, listener, gone, lastEventId));
        return listener;
    }

    private void tell(
            String projectId, Bell bell, SseEmitter listener, AtomicBoolean gone, @Nullable String lastEventId) {
        try {
            tellUntil(gone, projectId, bell, listener, lastEventId);
            listener.complete();
        } catch (IOException | IllegalStateException e) {
            listener.complete(); // there is nobody to tell it to
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the emulator ends
        } catch (RuntimeException e) {
            listener.completeWithError(e);
        } finally {
            watchers.leave(projectId);
        }
    }

    private void tellUntil(
            AtomicBoolean gone, String projectId, Bell bell, SseEmitter listener, @Nullable String lastEventId)
            throws IOException, InterruptedException {
        EventLogs.Heard heard = EventLogs.Heard.upTo(lastEventId);
        for (long seen = bell.calls(); !gone.get() && !watchers.areOver(); seen = bell.calls()) {
            EventLogs.News news = logs.after(projectId, heard, seen);
            heard = news.heard();
            if (news.events().isEmpty()) {
                listener.send(SseEmitter.event().comment(""));
            }
            for (Event event : news.events()) {
                listener.send(SseEmitter.event()
                        .id(event.id())
                        .name(event.type())
                        .data(event.data(), MediaType.APPLICATION_JSON));
            }
            bell.awaitCall(seen, news.quiet().compareTo(SIGN_OF_LIFE) < 0 ? news.quiet() : SIGN_OF_LIFE);
        }
    }
}
