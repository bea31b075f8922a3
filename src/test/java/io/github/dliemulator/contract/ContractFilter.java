package io.github.dliemulator.contract;

import io.github.dliemulator.contract.Breaches.Breach;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.fault.Faults;
import io.github.dliemulator.simulation.routing.Mode;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Compares each call that reaches an emulator of a test with the API documents, whoever makes it. Component scanning finds it
 * wherever the classes of the tests are. What it leaves out: whatever an upstream answered, since that is not the emulator's word.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ContractFilter extends OncePerRequestFilter {

    /** A walk asks the same again after each step: so many of its calls are as good as all. */
    private static final int ONE_OF = 10;

    private final AtomicLong walked = new AtomicLong();
    private final Contract contract = Contract.OF_REPOSITORY;
    private final boolean hasUpstream;
    private final boolean hasDoor;

    ContractFilter(
            @Value("${dli.upstream.url:}") String upstream, @Value("${dli.admin.enabled:true}") boolean hasDoor) {
        this.hasUpstream = !upstream.isEmpty();
        this.hasDoor = hasDoor;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return hasUpstream
                || path.startsWith("/v3/api-docs")
                || !path.matches("/(v[0-9]|_emulator).*")
                || path.contains("/walk") && walked.incrementAndGet() % ONE_OF != 0;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SeenRequest asked = new SeenRequest(request);
        SeenResponse answered = new SeenResponse(response);
        chain.doFilter(asked, answered);
        if (request.isAsyncStarted()) {
            request.getAsyncContext().addListener(new Later(asked, answered));
        } else {
            compare(asked, answered);
        }
    }

    private void compare(SeenRequest asked, SeenResponse answered) {
        if (!answered.isWhole() || isOfUpstream(asked) || hasNoForm(asked)) {
            return;
        }
        contract.call(asked.getMethod(), asked.getRequestURI())
                .filter(call -> hasDoor || !isOfOperator(asked))
                .ifPresentOrElse(
                        call -> compare(call, asked, answered),
                        () -> report(false, asked, breachesOfUnknown(asked, answered), answered.body()));
    }

    private void compare(DocumentedCall call, SeenRequest asked, SeenResponse answered) {
        int status = answered.getStatus();
        String body = answered.body();
        Witness.see(new Witness.Exchange(call, asked.body(), status, body));
        report(false, asked, contract.breachesOfAnswer(call, status, answered.type(), body), status + " " + body);
        if (status < 300) {
            report(
                    true,
                    asked,
                    contract.breachesOfRequest(call, asked.getParameterMap(), asked.body()),
                    asked.getQueryString() + " " + asked.body());
        }
    }

    /** A success that says of itself that it is none has nothing else, and a connection that was closed had no answer. */
    private static boolean hasNoForm(HttpServletRequest asked) {
        return String.valueOf(asked.getAttribute(Faults.ATTRIBUTE)).matches(".*(soft-200|reset-connection).*");
    }

    /** What is forwarded or replayed has whatever form the upstream gave it. */
    private static boolean isOfUpstream(HttpServletRequest asked) {
        return asked.getAttribute(World.class.getName()) instanceof World world
                && world.routing() != null
                && world.routing().modes().anyMatch(mode -> mode != Mode.EMULATE);
    }

    /** A call that is not documented is refused as one; a page or a picture is no call. */
    private List<String> breachesOfUnknown(HttpServletRequest asked, SeenResponse answered) {
        if (asked.getMethod().matches("HEAD|OPTIONS|TRACE")
                || asked.getRequestURI().endsWith("/")
                || !answered.type().contains("json")) {
            return List.of();
        }
        return answered.getStatus() < 400
                ? List.of("the call is not documented")
                : contract.breachesOfRefusal(hasDoor && isOfOperator(asked) ? "Problem" : "Error", answered.body());
    }

    private static boolean isOfOperator(HttpServletRequest asked) {
        return asked.getRequestURI().startsWith("/_emulator");
    }

    private static void report(boolean ofRequest, HttpServletRequest asked, List<String> breaches, String seen) {
        for (String breach : breaches) {
            String shown = seen.length() > 600 ? seen.substring(0, 600) + "…" : seen;
            Breaches.add(new Breach(
                    ofRequest,
                    "%s %s: %s%n  in %s".formatted(asked.getMethod(), asked.getRequestURI(), breach, shown)));
        }
    }

    /** Compares an answer that comes later; one that never ends has no form that could be compared. */
    private final class Later implements AsyncListener {

        private final SeenRequest asked;
        private final SeenResponse answered;

        private Later(SeenRequest asked, SeenResponse answered) {
            this.asked = asked;
            this.answered = answered;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            if (!answered.type().startsWith(MediaType.TEXT_EVENT_STREAM_VALUE)) {
                compare(asked, answered);
            }
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
