package io.github.dliemulator.catalog.api;

import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;
import static io.github.dliemulator.web.error.DliError.ALREADY_EXISTS;
import static io.github.dliemulator.web.error.DliError.NOT_SUPPORTED;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;
import static io.github.dliemulator.web.error.DliError.PERMISSION_DENIED;
import static io.github.dliemulator.web.error.DliError.QUOTA_EXCEEDED;

import io.github.dliemulator.catalog.Databases;
import io.github.dliemulator.tag.TagFilter;
import io.github.dliemulator.web.DliErrors;
import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.MessageResponse;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.world.World;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Databases. The service has them under v1.0; they answer under v1 as well. */
@Tag(name = "Databases and tables")
@RestController
@RequestMapping({"/v1.0/{project_id}/databases", "/v1/{project_id}/databases"})
class DatabaseController {

    private final Databases databases;
    private final DatabaseQueries queries;
    private final CatalogChanges changes;

    DatabaseController(Databases databases, DatabaseQueries queries, CatalogChanges changes) {
        this.databases = databases;
        this.queries = queries;
        this.changes = changes;
    }

    /**
     * Creates a database. Its name is not case-sensitive.
     *
     * <p>Errors: DLI.0001 (invalid field), DLI.0006 (name exists, or is {@code default}), DLI.1028 (quota exceeded).
     */
    @DliOperation(value = "CreateDatabase", page = "dli_02_0028", evidence = DOCUMENTED)
    @DliErrors({ALREADY_EXISTS, QUOTA_EXCEEDED})
    @PostMapping
    MessageResponse create(World world, @RequestBody @Valid CreateDatabase request) {
        databases.create(world, request.toSpec());
        return MessageResponse.empty();
    }

    /**
     * Lists databases by name. The preset database {@code default} is not listed.
     *
     * @param keyword part of the name, not case-sensitive
     * @param limit maximum number of databases; 0 for all
     */
    @DliOperation(value = "ListDatabases", page = "dli_02_0029", evidence = DOCUMENTED)
    @GetMapping
    DatabasePage list(
            World world,
            @RequestParam(name = "with-priv", defaultValue = "false") boolean withPriv,
            @RequestParam(name = "keyword", defaultValue = "") String keyword,
            @RequestParam(name = "tags", required = false) @Nullable String tags,
            @RequestParam(name = "limit", defaultValue = "0") @Min(0) int limit,
            @RequestParam(name = "offset", defaultValue = "0") @Min(0) int offset) {
        return queries.list(world, keyword, TagFilter.parse(tags), Paging.ofOffset(offset, limit));
    }

    /**
     * Deletes a database.
     *
     * <p>Errors: DLI.0002 (unknown database), DLI.0003 (not permitted), DLI.0007 (preset database, or one with tables without
     * {@code cascade}).
     *
     * @param cascade whether its tables are deleted as well
     * @param async whether the response has the ID of a job. The database is gone at once either way.
     */
    @DliOperation(value = "DeleteDatabase", page = "dli_02_0030", evidence = DOCUMENTED)
    @DliErrors({NO_SUCH_OBJECT, PERMISSION_DENIED, NOT_SUPPORTED})
    @DeleteMapping("/{database_name}")
    DropResponse delete(
            World world,
            @PathVariable("database_name") String databaseName,
            @RequestParam(name = "cascade", defaultValue = "false") boolean cascade,
            @RequestParam(name = "async", defaultValue = "false") boolean async) {
        return changes.dropDatabase(world, databaseName, cascade, async);
    }

    /**
     * Gives a database another owner.
     *
     * <p>Errors: DLI.0001 (invalid field), DLI.0002 (unknown database), DLI.0003 (not permitted).
     */
    @DliOperation(value = "UpdateDatabaseOwner", page = "dli_02_0164", evidence = DOCUMENTED)
    @DliErrors({NO_SUCH_OBJECT, PERMISSION_DENIED})
    @PutMapping("/{database_name}/owner")
    MessageResponse changeOwner(
            World world, @PathVariable("database_name") String databaseName, @RequestBody @Valid ChangeOwner request) {
        databases.changeOwner(world, databaseName, request.newOwner());
        return MessageResponse.empty();
    }
}
