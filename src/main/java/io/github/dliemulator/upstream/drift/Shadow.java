package io.github.dliemulator.upstream.drift;

import static io.github.dliemulator.web.refusal.DliError.BACKEND_UNAVAILABLE;
import static java.util.Objects.requireNonNull;

import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.fault.Faults;
import io.github.dliemulator.simulation.routing.Mode;
import io.github.dliemulator.simulation.routing.Side;
import io.github.dliemulator.upstream.forward.Forwarder;
import io.github.dliemulator.upstream.forward.Forwarder.Told;
import io.github.dliemulator.web.KeptBody;
import io.github.dliemulator.web.refusal.DliException;
import io.github.dliemulator.web.refusal.ErrorBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/** Lets both sides answer a call, the caller hear one of them, and both be compared. The caller waits for both. */
@Component
public class Shadow {

    private static final String PENDING = Shadow.class.getName();

    private static final Logger log = LoggerFactory.getLogger(Shadow.class);

    private final Forwarder forwarder;
    private final Ledgers ledgers;
    private final Scales scales;
    private final JsonMapper json;

    Shadow(Forwarder forwarder, Ledgers ledgers, Scales scales, JsonMapper json) {
        this.forwarder = forwarder;
        this.ledgers = ledgers;
        this.scales = scales;
        this.json = json;
    }

    /**
     * @param target path and query, as the upstream knows them; null where they are known only once the emulator has answered
     * @param body as the upstream knows it
     */
    private record Pending(
            World world,
            Ledger ledger,
            String operation,
            Side answers,
            @Nullable String target,
            byte[] body) {}

    /** Before the emulator answers: holds its answer back. A write that names what was not made on both sides is answered here alone. */
    public void begin(
            World world, String operation, Side answers, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Ledger ledger = ledgers.of(world.projectId());
        boolean reads = Mode.reads(request.getMethod());
        KeptBody body = requireNonNull(WebUtils.getNativeRequest(request, KeptBody.class));
        byte[] asked = body.bytes();
        Optional<Made.Write> write = reads ? Optional.empty() : write(ledger, request, asked);
        if (!reads && write.isEmpty()) {
            ledger.skip();
            return;
        }
        if (answers == Side.UPSTREAM) {
            request.setAttribute(
                    HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
                    path(request).entrySet().stream()
                            .collect(Collectors.toMap(
                                    variable -> String.valueOf(variable.getKey()),
                                    variable -> ledger.ids.toEmulator(String.valueOf(variable.getValue())))));
            body.replace(ledger.ids.toEmulator(asked));
        }
        Aside.of(response).hold();
        String target = write.map(it -> Forwarder.target(it.path(), request)).orElse(null);
        byte[] sent = write.map(Made.Write::body).orElse(asked);
        request.setAttribute(PENDING, new Pending(world, ledger, operation, answers, target, sent));
    }

    private static Optional<Made.Write> write(Ledger ledger, HttpServletRequest request, byte[] body) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return ledger.made.toUpstream(request.getMethod(), pattern, request.getRequestURI(), body);
    }

    /** After it: asks the upstream, compares, and answers. */
    public void end(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(PENDING) instanceof Pending pending && !request.isAsyncStarted()) {
            request.removeAttribute(PENDING);
            Aside aside = Aside.of(response);
            Told ours = new Told(response.getStatus(), aside.held());
            try {
                Told theirs = ask(pending, request);
                weigh(pending, request, ours, theirs);
                answer(pending, aside, theirs);
            } catch (RuntimeException e) {
                log.debug("The upstream had nothing to compare with", e);
                pending.ledger().skip();
                refuse(pending, aside, e instanceof DliException known ? known : BACKEND_UNAVAILABLE.plainly());
            }
        }
    }

    private Told ask(Pending pending, HttpServletRequest request) throws IOException {
        try {
            Told theirs = forwarder.ask(request, target(pending, request), pending.body());
            if (isDone(theirs)) {
                forgetDeleted(pending, request);
            }
            return theirs;
        } catch (DliException e) {
            forgetDeleted(pending, request); // perhaps it is gone
            throw e;
        }
    }

    private static void forgetDeleted(Pending pending, HttpServletRequest request) {
        if (request.getMethod().equals("DELETE")) {
            pending.ledger().made.forget(request.getRequestURI());
        }
    }

    private static String target(Pending pending, HttpServletRequest request) {
        String asked = Forwarder.target(request.getRequestURI(), request);
        boolean ours = pending.answers() == Side.EMULATOR;
        return pending.target() != null
                ? pending.target()
                : ours ? pending.ledger().ids.toUpstream(asked) : asked;
    }

    /** What goes wrong here is no reason to keep an answer from the caller. */
    private void weigh(Pending pending, HttpServletRequest request, Told ours, Told theirs) throws IOException {
        try {
            compare(pending, request, ours, theirs);
        } catch (RuntimeException e) {
            log.warn("Two answers to {} could not be compared", pending.operation(), e);
            pending.ledger().skip();
        }
    }

    /** Where a fault struck, the emulator was not itself. */
    private void compare(Pending pending, HttpServletRequest request, Told ours, Told theirs) throws IOException {
        if (request.getAttribute(Faults.ATTRIBUTE) != null) {
            pending.ledger().skip();
            return;
        }
        scales.weigh(pending.world(), pending.operation(), ours, theirs);
        if (request.getMethod().equals("POST") && isDone(ours) && isDone(theirs)) {
            Told heard = pending.answers() == Side.EMULATOR ? ours : theirs;
            pending.ledger().made.add(request.getRequestURI(), pending.body(), heard.body(), theirs.body());
        }
    }

    private static boolean isDone(Told told) {
        return told.status() / 100 == 2;
    }

    private static void answer(Pending pending, Aside aside, Told theirs) throws IOException {
        if (pending.answers() == Side.EMULATOR) {
            aside.letGo();
        } else {
            aside.sayInstead(theirs.status(), theirs.body());
        }
    }

    private void refuse(Pending pending, Aside aside, DliException trouble) throws IOException {
        if (pending.answers() == Side.EMULATOR) {
            aside.letGo();
        } else {
            aside.sayInstead(trouble.refusal().status().value(), json.writeValueAsBytes(ErrorBody.of(trouble, aside)));
        }
    }

    private static Map<?, ?> path(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables
                : Map.of();
    }
}
