package io.github.dliemulator.control.upstream;

import io.github.dliemulator.control.Operations;
import io.github.dliemulator.control.Operations.Operation;
import io.github.dliemulator.simulation.RefusedException;
import io.github.dliemulator.simulation.routing.Mode;
import io.github.dliemulator.simulation.routing.Routing;
import io.github.dliemulator.upstream.Upstream;
import io.github.dliemulator.web.DliOperation;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Refuses modes that no call could follow. */
@Component
class RoutingRules {

    private static final int MOST = 100;

    private static final Pattern RULE = Pattern.compile("[\\w*]{1,100} ([$*]\\S{0,500}|status|states|timing)");

    private final Operations operations;
    private final Upstream upstream;

    RoutingRules(Operations operations, Upstream upstream) {
        this.operations = operations;
        this.upstream = upstream;
    }

    void check(String projectId, Routing modes) {
        modes.ignore().forEach(RoutingRules::checkRule);
        requireFew(modes.ignore());
        modes.operations().keySet().forEach(this::checkOperation);
        if (modes.modes().anyMatch(Mode::leaves)) {
            require(!Upstream.isLocal(projectId), "What begins with local never leaves this machine");
            require(upstream.url().isPresent(), "There is no upstream: set DLI_UPSTREAM_URL");
        }
    }

    private void checkOperation(String name) {
        List<Operation> known = operations.named(name);
        if (known.isEmpty()) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "operations." + name + " must be one of those that GET /_emulator lists");
        }
        if (known.stream().anyMatch(operation -> operation.service() != DliOperation.Service.DLI)) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "operations." + name + " belongs to another service than DLI, which the upstream is not");
        }
    }

    private static void checkRule(String rule) {
        if (!RULE.matcher(rule).matches()) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "ignore must have rules such as ListQueues $.queues[*].owner, * status or peer timing");
        }
    }

    private static void requireFew(List<String> rules) {
        if (rules.size() > MOST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "There can be %d rules at most".formatted(MOST));
        }
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new RefusedException(otherwise);
        }
    }
}
