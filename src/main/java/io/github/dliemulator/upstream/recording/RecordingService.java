package io.github.dliemulator.upstream.recording;

import io.github.dliemulator.script.StateMachineRegistry;
import io.github.dliemulator.upstream.recording.Recording.RecordedExchange;
import io.github.dliemulator.world.RoutingMode;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldConflictException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Recordings as documents. */
@Component
public class RecordingService {

    private final RecordingStore recordingStore;
    private final Redaction redaction;
    private final StateReader stateReader;
    private final StateMachineRegistry stateMachines;

    RecordingService(
            RecordingStore recordingStore,
            Redaction redaction,
            StateReader stateReader,
            StateMachineRegistry stateMachines) {
        this.recordingStore = recordingStore;
        this.redaction = redaction;
        this.stateReader = stateReader;
        this.stateMachines = stateMachines;
    }

    /** What is recorded in this world. */
    public Recording export(String projectId) {
        List<Exchange> exchanges = recordingStore.findByProject(projectId);
        long start = exchanges.stream().mapToLong(Exchange::firstMillis).min().orElse(0);
        return new Recording(
                Instant.ofEpochMilli(start),
                RecordingStore.isFull(exchanges) ? true : null,
                StateHistories.from(exchanges, start, stateReader),
                exchanges.stream()
                        .map(exchange -> toRecordedExchange(exchange, start))
                        .toList());
    }

    private static RecordedExchange toRecordedExchange(Exchange exchange, long start) {
        return new RecordedExchange(
                exchange.operation(),
                exchange.method(),
                exchange.path(),
                exchange.query().isEmpty() ? null : exchange.query(),
                parseJson(exchange.request()),
                Duration.ofMillis(exchange.firstMillis() - start),
                exchange.times() == 1 ? null : Duration.ofMillis(exchange.lastMillis() - start),
                exchange.times() == 1 ? null : exchange.times(),
                exchange.status(),
                parseJson(exchange.answer()));
    }

    private static @Nullable JsonNode parseJson(String text) {
        return text.isEmpty() ? null : JsonMapper.shared().readTree(text);
    }

    /** A timing that fits what is recorded in this world. */
    public Calibration calibrate(World world) {
        return Calibration.of(export(world.projectId()), world.timing(), stateMachines);
    }

    /** Replaces what is recorded in this world. What is put in is looked through for secrets as if it had passed by. */
    public void importRecording(World world, Recording recording) {
        List<Exchange> exchanges = new ArrayList<>();
        int epoch = 0;
        for (RecordedExchange recorded : recording.exchanges()) {
            Exchange exchange =
                    toExchange(recorded, exchanges.size() + 1, epoch, recording.startedAt(), world.projectId());
            epoch = exchange.isRead() ? epoch : epoch + 1;
            exchanges.add(exchange);
        }
        recordingStore.replace(world, exchanges);
    }

    private Exchange toExchange(RecordedExchange recorded, int number, int epoch, Instant start, String projectId) {
        boolean read = RoutingMode.isRead(recorded.method());
        return new Exchange(
                number,
                recorded.operation(),
                recorded.method(),
                redaction.redactPath(recorded.path(), projectId),
                redaction.redactQuery(recorded.query(), projectId),
                redactedText(recorded.request(), projectId),
                read ? epoch : epoch + 1,
                toMillis(start, recorded.firstOffset()),
                toMillis(start, Objects.requireNonNullElse(recorded.lastOffset(), recorded.firstOffset())),
                Objects.requireNonNullElse(recorded.count(), 1),
                recorded.status(),
                redactedText(recorded.response(), projectId));
    }

    private static long toMillis(Instant start, Duration offset) {
        return start.plus(offset).toEpochMilli();
    }

    private String redactedText(@Nullable JsonNode json, String projectId) {
        String text = json == null || json.isNull() ? "" : redaction.redactBody(json, projectId);
        if (!Redaction.isWellFormed(text)) {
            throw new WorldConflictException("What is asked and answered must be well-formed text");
        }
        return text;
    }
}
