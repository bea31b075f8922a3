package io.github.dliemulator.upstream.drift;

import static java.util.Objects.requireNonNull;

import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.fault.Faults;
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
import java.util.stream.Collectors;
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

    private record Pending(World world, String operation, Side answers) {}

    /** Before the emulator answers: holds its answer back. */
    public void begin(
            World world, String operation, Side answers, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        body(request);
        if (answers == Side.UPSTREAM) {
            request.setAttribute(
                    HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
                    path(request).entrySet().stream()
                            .collect(Collectors.toMap(
                                    variable -> String.valueOf(variable.getKey()),
                                    variable -> ids(world).toEmulator(String.valueOf(variable.getValue())))));
        }
        Aside.of(response).hold();
        request.setAttribute(PENDING, new Pending(world, operation, answers));
    }

    /** After it: asks the upstream, compares, and answers. */
    public void end(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(PENDING) instanceof Pending pending && !request.isAsyncStarted()) {
            request.removeAttribute(PENDING);
            Aside aside = Aside.of(response);
            Told ours = new Told(response.getStatus(), aside.held());
            try {
                Told theirs = ask(pending, request);
                compare(pending, request, ours, theirs);
                answer(pending, aside, theirs);
            } catch (DliException e) {
                log.debug("The upstream had nothing to compare with", e);
                ledgers.of(pending.world().projectId()).skip();
                refuse(pending, aside, e);
            }
        }
    }

    private Told ask(Pending pending, HttpServletRequest request) throws IOException {
        String query = request.getQueryString();
        String target = request.getRequestURI() + (query == null ? "" : "?" + query);
        boolean ours = pending.answers() == Side.EMULATOR;
        return forwarder.ask(request, ours ? ids(pending.world()).toUpstream(target) : target, body(request));
    }

    /** Where a fault struck, the emulator was not itself. */
    private void compare(Pending pending, HttpServletRequest request, Told ours, Told theirs) {
        if (request.getAttribute(Faults.ATTRIBUTE) == null) {
            scales.weigh(pending.world(), pending.operation(), ours, theirs);
        } else {
            ledgers.of(pending.world().projectId()).skip();
        }
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

    private Ids ids(World world) {
        return ledgers.of(world.projectId()).ids;
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        return requireNonNull(WebUtils.getNativeRequest(request, KeptBody.class))
                .bytes();
    }

    private static Map<?, ?> path(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables
                : Map.of();
    }
}
