package io.github.dliemulator.upstream.recording;

import io.github.dliemulator.simulation.RefusedException;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.routing.Mode;
import io.github.dliemulator.upstream.recording.Recording.Said;
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
public class Library {

    private final Recordings recordings;
    private final Redaction redaction;

    Library(Recordings recordings, Redaction redaction) {
        this.recordings = recordings;
        this.redaction = redaction;
    }

    /** What is recorded in this world. */
    public Recording of(String projectId) {
        List<Exchange> exchanges = recordings.of(projectId);
        long began = exchanges.stream().mapToLong(Exchange::firstMillis).min().orElse(0);
        return new Recording(
                Instant.ofEpochMilli(began),
                Recordings.isFull(exchanges) ? true : null,
                Histories.of(exchanges, began),
                exchanges.stream().map(exchange -> said(exchange, began)).toList());
    }

    private static Said said(Exchange exchange, long began) {
        return new Said(
                exchange.operation(),
                exchange.method(),
                exchange.path(),
                exchange.query().isEmpty() ? null : exchange.query(),
                json(exchange.request()),
                Duration.ofMillis(exchange.firstMillis() - began),
                exchange.times() == 1 ? null : Duration.ofMillis(exchange.lastMillis() - began),
                exchange.times() == 1 ? null : exchange.times(),
                exchange.status(),
                json(exchange.answer()));
    }

    private static @Nullable JsonNode json(String text) {
        return text.isEmpty() ? null : JsonMapper.shared().readTree(text);
    }

    /** A timing that fits what is recorded in this world. */
    public Calibration calibration(World world) {
        return Calibration.of(of(world.projectId()), world.timing());
    }

    /** Replaces what is recorded in this world. What is put in is looked through for secrets as if it had passed by. */
    public void put(World world, Recording recording) {
        List<Exchange> exchanges = new ArrayList<>();
        int epoch = 0;
        for (Said said : recording.exchanges()) {
            Exchange exchange = exchange(said, exchanges.size() + 1, epoch, recording.began(), world.projectId());
            epoch = exchange.reads() ? epoch : epoch + 1;
            exchanges.add(exchange);
        }
        recordings.replace(world, exchanges);
    }

    private Exchange exchange(Said said, int number, int epoch, Instant began, String projectId) {
        boolean reads = Mode.reads(said.method());
        return new Exchange(
                number,
                said.operation(),
                said.method(),
                redaction.path(said.path(), projectId),
                redaction.query(said.query(), projectId),
                text(said.request(), projectId),
                reads ? epoch : epoch + 1,
                millis(began, said.at()),
                millis(began, Objects.requireNonNullElse(said.until(), said.at())),
                Objects.requireNonNullElse(said.times(), 1),
                said.status(),
                text(said.answer(), projectId));
    }

    private static long millis(Instant began, Duration after) {
        return began.plus(after).toEpochMilli();
    }

    private String text(@Nullable JsonNode json, String projectId) {
        String text = json == null || json.isNull() ? "" : redaction.body(json, projectId);
        if (!Redaction.isWellFormed(text)) {
            throw new RefusedException("What is asked and answered must be well-formed text");
        }
        return text;
    }
}
