package io.github.dliemulator.control.upstream;

import io.github.dliemulator.control.Operations;
import io.github.dliemulator.control.Operations.Operation;
import io.github.dliemulator.simulation.RefusedException;
import io.github.dliemulator.simulation.routing.Mode;
import io.github.dliemulator.simulation.routing.Routing;
import io.github.dliemulator.upstream.Upstream;
import io.github.dliemulator.web.DliOperation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Refuses modes that no call could follow. */
@Component
class RoutingRules implements SmartInitializingSingleton {

    private static final int MOST = 100;

    private static final Pattern RULE = Pattern.compile("[\\w*]{1,100} ([$*]\\S{0,500}|status|states|timing)");

    private final Operations operations;
    private final Upstream upstream;

    RoutingRules(Operations operations, Upstream upstream) {
        this.operations = operations;
        this.upstream = upstream;
    }

    /** What holds where nobody says anything must be right too, or nothing starts. */
    @Override
    public void afterSingletonsInstantiated() {
        wrongOperations(upstream.routing(null)).findFirst().ifPresent(wrong -> {
            throw new IllegalStateException("dli.upstream.modes." + wrong);
        });
    }

    void check(String projectId, Routing modes) {
        modes.ignore().forEach(RoutingRules::checkRule);
        requireFew(modes.ignore());
        wrongOperations(modes).findFirst().ifPresent(wrong -> {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, wrong);
        });
        if (modes.modes().anyMatch(Mode::leaves)) {
            require(!Upstream.isLocal(projectId), "What begins with local never leaves this machine");
            require(upstream.url().isPresent(), "There is no upstream: set DLI_UPSTREAM_URL");
        }
    }

    private Stream<String> wrongOperations(Routing modes) {
        return modes.operations().keySet().stream().flatMap(name -> wrong(name, operations.named(name)).stream());
    }

    private static Optional<String> wrong(String name, List<Operation> known) {
        if (known.isEmpty()) {
            return Optional.of("operations." + name + " must be one of those that GET /_emulator lists");
        }
        return known.stream().allMatch(operation -> operation.service() == DliOperation.Service.DLI)
                ? Optional.empty()
                : Optional.of("operations." + name + " belongs to another service than DLI, which the upstream is not");
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
