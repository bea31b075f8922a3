package io.github.dliemulator.permission;

import static io.github.dliemulator.web.DliOperation.Evidence.ASSUMED;
import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;
import static io.github.dliemulator.web.error.DliError.PERMISSION_DENIED;
import static io.github.dliemulator.web.error.DliError.RESTRICTED;

import io.github.dliemulator.web.DliErrors;
import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.MessageResponse;
import io.github.dliemulator.world.World;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Privileges of users on objects. They are enforced only if credentials are verified. */
@Tag(name = "Permissions")
@RestController
@RequestMapping("/v1.0/{project_id}")
class ObjectUserController {

    private final ObjectUsers permissions;

    ObjectUserController(ObjectUsers permissions) {
        this.permissions = permissions;
    }

    /**
     * Grants privileges on databases, tables and other objects to a user, revokes them, or replaces those on an object. The owner
     * always has all privileges.
     *
     * <p>Errors: DLI.0001 (invalid field, unknown type of object or privilege), DLI.0002 (unknown object), DLI.0003 (not
     * permitted), DLI.0009 (more than 1000 users).
     */
    @DliOperation(value = "RunDataAuthorizationAction", page = "dli_02_0039", evidence = DOCUMENTED)
    @DliErrors({NO_SUCH_OBJECT, PERMISSION_DENIED, RESTRICTED})
    @PutMapping("/user-authorization")
    MessageResponse authorize(World world, @RequestBody @Valid AuthorizeDataRequest request) {
        return permissions.authorize(world, request);
    }

    /**
     * Lists the users of an object, the owner first.
     *
     * <p>Errors: DLI.0001 (unknown type of object), DLI.0002 (unknown object), DLI.0003 (not permitted).
     *
     * @param object name such as {@code databases.demo}
     */
    @DliOperation(value = "ListAuthorizationPrivileges", page = "dli_02_0252", evidence = DOCUMENTED)
    @DliErrors({NO_SUCH_OBJECT, PERMISSION_DENIED})
    @GetMapping("/authorization/privileges")
    UsersView.OfObject listObjectUsers(World world, @RequestParam("object") String object) {
        return permissions.listObjectUsers(world, object);
    }

    /**
     * Lists the users of a database, the owner first.
     *
     * <p>Errors: DLI.0002 (unknown database), DLI.0003 (not permitted).
     */
    @DliOperation(value = "ListDatabaseUsers", page = "dli_02_0040", evidence = DOCUMENTED)
    @DliErrors({NO_SUCH_OBJECT, PERMISSION_DENIED})
    @GetMapping("/databases/{database_name}/users")
    UsersView.OfDatabase listDatabaseUsers(World world, @PathVariable("database_name") String databaseName) {
        return permissions.listDatabaseUsers(world, databaseName);
    }

    /**
     * Lists the users of a table and of its columns, the owner first.
     *
     * <p>Errors: DLI.0002 (unknown database or table), DLI.0003 (not permitted).
     */
    @DliOperation(value = "ListTableUsers", page = "dli_02_0041", evidence = DOCUMENTED)
    @DliErrors({NO_SUCH_OBJECT, PERMISSION_DENIED})
    @GetMapping("/databases/{database_name}/tables/{table_name}/users")
    UsersView.OfTable listTableUsers(
            World world,
            @PathVariable("database_name") String databaseName,
            @PathVariable("table_name") String tableName) {
        return permissions.listTableUsers(world, ObjectName.table(databaseName, tableName));
    }

    /**
     * Lists the privileges of a user on a table and its columns.
     *
     * <p>Errors: DLI.0002 (unknown database or table), DLI.0003 (not permitted).
     */
    @DliOperation(value = "ListTablePrivileges", page = "dli_02_0042", evidence = DOCUMENTED)
    @DliErrors({NO_SUCH_OBJECT, PERMISSION_DENIED})
    @GetMapping("/databases/{database_name}/tables/{table_name}/users/{user_name}")
    UsersView.OfTableUser listTablePrivileges(
            World world,
            @PathVariable("database_name") String databaseName,
            @PathVariable("table_name") String tableName,
            @PathVariable("user_name") String userName) {
        return permissions.listTablePrivileges(world, ObjectName.table(databaseName, tableName), userName);
    }

    /**
     * Lists the users of a datasource authentication, the owner first.
     *
     * <p>Errors: DLI.0002 (unknown authentication), DLI.0003 (not permitted).
     */
    @DliOperation(value = "ListAuthInfoUsers", page = "dli_02_0252", evidence = ASSUMED)
    @DliErrors({NO_SUCH_OBJECT, PERMISSION_DENIED})
    @GetMapping("/datasource/auth-infos/{auth_name}/users")
    UsersView.OfAuthInfo listAuthInfoUsers(World world, @PathVariable("auth_name") String authName) {
        return permissions.listAuthInfoUsers(world, authName);
    }
}
