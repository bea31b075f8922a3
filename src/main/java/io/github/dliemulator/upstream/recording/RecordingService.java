package io.github.dliemulator.upstream.recording;

import io.github.dliemulator.script.StateMachineRegistry;
import io.github.dliemulator.upstream.RoutingMode;
import io.github.dliemulator.upstream.recording.Recording.RecordedExchange;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldConflictException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Converts recordings between the database and JSON documents. */
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

    /** Returns the recording of a project, empty if nothing is recorded. */
    public Recording export(String projectId) {
        List<Exchange> exchanges = recordingStore.findByProject(projectId);
        Map<Omission, Integer> omitted = recordingStore.countOmitted(projectId);
        long start = exchanges.stream().mapToLong(Exchange::firstMillis).min().orElse(0);
        return new Recording(
                Instant.ofEpochMilli(start),
                omitted.isEmpty() ? null : omitted,
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

    /** Parses a body; null if there was none. */
    private static @Nullable JsonNode parseJson(String text) {
        return text.isEmpty() ? null : JsonMapper.shared().readTree(text);
    }

    /** Returns a timing that fits the recording. */
    public Calibration calibrate(World world) {
        return Calibration.of(export(world.projectId()), world.timing(), stateMachines);
    }

    /** Replaces the recording of a project. Secrets are redacted as they are when a call is recorded. */
    public void importRecording(World world, Recording recording) {
        List<Exchange> exchanges = new ArrayList<>();
        int epoch = 0;
        for (RecordedExchange recorded : recording.exchanges()) {
            Exchange exchange =
                    toExchange(recorded, exchanges.size() + 1, epoch, recording.startedAt(), world.projectId());
            epoch = exchange.isRead() ? epoch : epoch + 1;
            exchanges.add(exchange);
        }
        recordingStore.replace(world, exchanges, Objects.requireNonNullElse(recording.omitted(), Map.of()));
    }

    private Exchange toExchange(RecordedExchange recorded, int number, int epoch, Instant start, String projectId) {
        boolean read = RoutingMode.isRead(recorded.method());
        return new Exchange(
                number,
                recorded.operation(),
                recorded.method(),
                redaction.redactPath(recorded.path(), projectId),
                redaction.redactQuery(recorded.query(), projectId),
                redactedText(recorded.request(), json -> redaction.redactRequest(json, projectId)),
                read ? epoch : epoch + 1,
                toMillis(start, recorded.firstOffset()),
                toMillis(start, Objects.requireNonNullElse(recorded.lastOffset(), recorded.firstOffset())),
                Objects.requireNonNullElse(recorded.count(), 1),
                recorded.status(),
                redactedText(recorded.response(), json -> redaction.redactResponse(json, projectId)));
    }

    /** Milliseconds since 1970 of an offset from the start of the recording. */
    private static long toMillis(Instant start, Duration offset) {
        return start.plus(offset).toEpochMilli();
    }

    private static String redactedText(@Nullable JsonNode json, Function<JsonNode, String> toText) {
        String text = json == null || json.isNull() ? "" : toText.apply(json);
        if (!Redaction.isWellFormed(text)) {
            throw new WorldConflictException("Requests and responses must not contain unpaired surrogates");
        }
        return text;
    }
}
