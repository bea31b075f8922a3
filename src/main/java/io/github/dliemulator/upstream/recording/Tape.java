package io.github.dliemulator.upstream.recording;

import io.github.dliemulator.simulation.World;
import io.github.dliemulator.upstream.forward.Copies;
import io.github.dliemulator.upstream.recording.Recordings.Again;
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
public class Tape {

    private static final String TOKEN = "X-Auth-Token";

    private final Recordings recordings;
    private final Redaction redaction;
    private final InstantSource realTime;

    Tape(Recordings recordings, Redaction redaction, InstantSource realTime) {
        this.recordings = recordings;
        this.redaction = redaction;
        this.realTime = realTime;
    }

    /** Keeps an answer of the upstream. What is too long, or no JSON, is left out. */
    public void record(World world, String operation, HttpServletRequest request, Copies copies) {
        String token = request.getHeader(TOKEN);
        Optional<String> asked = redaction.body(copies.request(), world.projectId(), token);
        Optional<String> said = redaction.body(copies.answer(), world.projectId(), token);
        if (asked.isPresent() && said.isPresent()) {
            Exchange exchange = exchange(world, operation, request, asked.get(), copies.status(), said.get());
            recordings.keep(world.projectId(), world.incarnation(), exchange);
        }
    }

    /** Answers as the upstream did. */
    public void replay(World world, String operation, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(Copies.MOST);
        String asked = redaction
                .body(body, world.projectId(), request.getHeader(TOKEN))
                .orElse("(not JSON)");
        Again again = recordings.again(world, exchange(world, operation, request, asked, 0, ""));
        byte[] answer = again.answer().getBytes(StandardCharsets.UTF_8);
        response.setStatus(again.status());
        if (answer.length > 0) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        }
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
        response.flushBuffer();
    }

    private Exchange exchange(
            World world, String operation, HttpServletRequest request, String asked, int status, String said) {
        long now = realTime.instant().toEpochMilli();
        return new Exchange(
                0,
                operation,
                request.getMethod(),
                redaction.path(request.getRequestURI(), world.projectId()),
                redaction.query(request.getQueryString(), world.projectId()),
                asked,
                0,
                now,
                now,
                1,
                status,
                said);
    }
}
