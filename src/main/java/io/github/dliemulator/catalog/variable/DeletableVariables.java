package io.github.dliemulator.catalog.variable;

import io.github.dliemulator.world.DeletableResources;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Global variables that clients can delete. */
@Component
@Order(50)
class DeletableVariables implements DeletableResources {

    private final VariableRepository variables;

    DeletableVariables(VariableRepository variables) {
        this.variables = variables;
    }

    @Override
    public Stream<DeletableResource> findAll(String projectId) {
        return variables.findByProjectIdOrderByVariableIdAscVarNameAsc(projectId).stream()
                .map(GlobalVariable::name)
                .map(name -> DeletableResource.named(
                        "variable",
                        name,
                        Creation.of("CreateGlobalVariable", name),
                        "/v1.0/%s/variables/%s".formatted(projectId, name)));
    }
}
