package io.github.dliemulator.admin.project;

import io.github.dliemulator.admin.OperationCatalog;
import io.github.dliemulator.admin.OperationCatalog.Operation;
import io.github.dliemulator.upstream.Routing;
import io.github.dliemulator.upstream.RoutingMode;
import io.github.dliemulator.upstream.Upstream;
import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.world.WorldConflictException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Validates the routing of a project. Rejects unknown operations and invalid ignore rules with 400. Rejects modes that
 * call the upstream with 409 if the project is local or there is no upstream.
 */
@Component
class RoutingValidator implements SmartInitializingSingleton {

    private static final int MAX_IGNORE_RULES = 100;

    private static final Pattern IGNORE_RULE = Pattern.compile("[\\w*]{1,100} ([$*]\\S{0,500}|status|states|timing)");

    private final OperationCatalog operationCatalog;
    private final Upstream upstream;

    RoutingValidator(OperationCatalog operationCatalog, Upstream upstream) {
        this.operationCatalog = operationCatalog;
        this.upstream = upstream;
    }

    /** Validates the default routing at startup. Invalid settings end the start. */
    @Override
    public void afterSingletonsInstantiated() {
        findOperationErrors(upstream.defaultRouting()).findFirst().ifPresent(error -> {
            throw new IllegalStateException("dli.upstream.routing." + error);
        });
    }

    void validate(String projectId, Routing routing) {
        routing.ignore().forEach(RoutingValidator::validateIgnoreRule);
        requireRuleCount(routing.ignore());
        findOperationErrors(routing).findFirst().ifPresent(error -> {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, error);
        });
        if (routing.modes().anyMatch(RoutingMode::callsUpstream)) {
            require(
                    !Upstream.isLocalProject(projectId),
                    "Requests of projects whose ID begins with local are not forwarded");
            require(upstream.url().isPresent(), "There is no upstream: set DLI_UPSTREAM_URL");
        }
    }

    private Stream<String> findOperationErrors(Routing routing) {
        return routing.operations().keySet().stream()
                .flatMap(name -> findError(name, operationCatalog.findByName(name)).stream());
    }

    private static Optional<String> findError(String name, List<Operation> found) {
        if (found.isEmpty()) {
            return Optional.of("operations." + name + " must be one of those that GET /_emulator lists");
        }
        return found.stream().allMatch(operation -> operation.service() == DliOperation.Service.DLI)
                ? Optional.empty()
                : Optional.of("operations." + name + " belongs to another service than DLI, which the upstream is not");
    }

    private static void validateIgnoreRule(String rule) {
        if (!IGNORE_RULE.matcher(rule).matches()) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "ignore must have rules such as ListQueues $.queues[*].owner, * status or peer timing");
        }
    }

    private static void requireRuleCount(List<String> rules) {
        if (rules.size() > MAX_IGNORE_RULES) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "There can be %d rules at most".formatted(MAX_IGNORE_RULES));
        }
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new WorldConflictException(message);
        }
    }
}
