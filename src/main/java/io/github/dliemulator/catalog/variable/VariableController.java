package io.github.dliemulator.catalog.variable;

import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;
import static io.github.dliemulator.web.error.DliError.PERMISSION_DENIED;
import static io.github.dliemulator.web.error.DliError.RESTRICTED;
import static io.github.dliemulator.web.error.DliError.SERVER_ERROR;

import io.github.dliemulator.web.DliErrors;
import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.MessageResponse;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.world.World;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Global variables. The service has them under v1.0; they answer under v1 as well. */
@Tag(name = "Global variables")
@RestController
@RequestMapping({"/v1.0/{project_id}/variables", "/v1/{project_id}/variables"})
class VariableController {

    private final GlobalVariables variables;

    VariableController(GlobalVariables variables) {
        this.variables = variables;
    }

    /**
     * Creates a global variable. SQL statements refer to it as <code>{{name}}</code>.
     *
     * <p>Errors: DLI.0001 (invalid field), DLI.0009 (too many variables), DLI.0999 (name exists).
     */
    @DliOperation(value = "CreateGlobalVariable", page = "dli_02_0258", evidence = DOCUMENTED)
    @DliErrors({RESTRICTED, SERVER_ERROR})
    @PostMapping
    MessageResponse create(World world, @RequestBody @Valid CreateVariable request) {
        return variables.create(world, request);
    }

    /**
     * Lists global variables in the order of their creation.
     *
     * @param limit maximum number of variables; 0 for all
     */
    @DliOperation(value = "ListGlobalVariables", page = "dli_02_0261", evidence = DOCUMENTED)
    @GetMapping
    VariablePage list(
            World world,
            @RequestParam(name = "limit", defaultValue = "100") @Min(0) int limit,
            @RequestParam(name = "offset", defaultValue = "0") @Min(0) int offset) {
        return variables.list(world, Paging.ofOffset(offset, limit));
    }

    /**
     * Changes the value of a global variable.
     *
     * <p>Errors: DLI.0001 (invalid field), DLI.0002 (unknown variable).
     */
    @DliOperation(value = "UpdateGlobalVariable", page = "dli_02_0260", evidence = DOCUMENTED)
    @DliErrors(NO_SUCH_OBJECT)
    @PutMapping("/{var_name}")
    MessageResponse update(
            World world, @PathVariable("var_name") String varName, @RequestBody @Valid UpdateVariable request) {
        return variables.update(world, varName, request);
    }

    /**
     * Deletes a global variable.
     *
     * <p>Errors: DLI.0002 (unknown variable), DLI.0003 (variable of another user).
     */
    @DliOperation(value = "DeleteGlobalVariable", page = "dli_02_0259", evidence = DOCUMENTED)
    @DliErrors({NO_SUCH_OBJECT, PERMISSION_DENIED})
    @DeleteMapping("/{var_name}")
    MessageResponse delete(World world, @PathVariable("var_name") String varName) {
        return variables.delete(world, varName);
    }
}
