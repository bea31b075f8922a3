package io.github.dliemulator.catalog.auth;

import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;
import static io.github.dliemulator.web.error.DliError.ALREADY_EXISTS;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;
import static io.github.dliemulator.web.error.DliError.RESTRICTED;

import io.github.dliemulator.web.DliErrors;
import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.MessageResponse;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.world.World;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Authentications of datasources. */
@Tag(name = "Datasource authentications")
@RestController
@RequestMapping("/v3/{project_id}/datasource/auth-infos")
class JobAuthInfoController {

    private final DatasourceAuths auths;

    JobAuthInfoController(DatasourceAuths auths) {
        this.auths = auths;
    }

    /**
     * Creates an authentication. Its passwords are write-only.
     *
     * <p>Errors: DLI.0001 (invalid field), DLI.0006 (name exists), DLI.0009 (too many authentications).
     */
    @DliOperation(value = "CreateJobAuthInfo", page = "dli_02_0367", evidence = DOCUMENTED)
    @DliErrors({ALREADY_EXISTS, RESTRICTED})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MessageResponse create(World world, @RequestBody @Valid CreateAuthInfo request) {
        return auths.create(world, request);
    }

    /**
     * Lists authentications by name, without their passwords.
     *
     * @param authInfoName exact name
     * @param limit maximum number of authentications; 0 for all
     */
    @DliOperation(value = "ListJobAuthInfos", page = "dli_02_0368", evidence = DOCUMENTED)
    @GetMapping
    AuthInfoPage list(
            World world,
            @RequestParam(name = "auth_info_name", defaultValue = "") String authInfoName,
            @RequestParam(name = "limit", defaultValue = "100") @Min(0) int limit,
            @RequestParam(name = "offset", defaultValue = "0") @Min(0) int offset) {
        return auths.list(world, authInfoName, Paging.ofOffset(offset, limit));
    }

    /**
     * Changes the given fields of an authentication.
     *
     * <p>Errors: DLI.0001 (invalid field), DLI.0002 (unknown authentication).
     */
    @DliOperation(value = "UpdateJobAuthInfo", page = "dli_02_0368", evidence = DOCUMENTED)
    @DliErrors(NO_SUCH_OBJECT)
    @PutMapping
    MessageResponse update(World world, @RequestBody @Valid UpdateAuthInfo request) {
        return auths.update(world, request);
    }

    /**
     * Deletes an authentication.
     *
     * <p>Errors: DLI.0002 (unknown authentication).
     */
    @DliOperation(value = "DeleteJobAuthInfo", page = "dli_02_0368", evidence = DOCUMENTED)
    @DliErrors(NO_SUCH_OBJECT)
    @DeleteMapping("/{auth_info_name}")
    MessageResponse delete(World world, @PathVariable("auth_info_name") String authInfoName) {
        return auths.delete(world, authInfoName);
    }
}
