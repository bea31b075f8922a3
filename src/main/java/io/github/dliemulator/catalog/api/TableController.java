package io.github.dliemulator.catalog.api;

import static io.github.dliemulator.web.DliOperation.Evidence.CLIENT;
import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;
import static io.github.dliemulator.web.error.DliError.ALREADY_EXISTS;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;
import static io.github.dliemulator.web.error.DliError.PERMISSION_DENIED;
import static io.github.dliemulator.web.error.DliError.QUOTA_EXCEEDED;

import io.github.dliemulator.catalog.TableName;
import io.github.dliemulator.catalog.Tables;
import io.github.dliemulator.web.DliErrors;
import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.MessageResponse;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.world.World;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
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

/** Tables and views. The service has them under v1.0; they answer under v1 as well. */
@Tag(name = "Databases and tables")
@RestController
@RequestMapping({
    "/v1.0/{project_id}/databases/{database_name}/tables",
    "/v1/{project_id}/databases/{database_name}/tables"
})
class TableController {

    private final Tables tables;
    private final TableQueries queries;
    private final CatalogChanges changes;

    TableController(Tables tables, TableQueries queries, CatalogChanges changes) {
        this.tables = tables;
        this.queries = queries;
        this.changes = changes;
    }

    /**
     * Creates a table or view. Its name is not case-sensitive. The query of a view is not checked.
     *
     * <p>Errors: DLI.0001 (invalid field), DLI.0002 (unknown database), DLI.0003 (not permitted), DLI.0006 (name exists), DLI.1028
     * (quota exceeded).
     */
    @DliOperation(value = "CreateTable", page = "dli_02_0034", evidence = DOCUMENTED)
    @DliErrors({NO_SUCH_OBJECT, PERMISSION_DENIED, ALREADY_EXISTS, QUOTA_EXCEEDED})
    @PostMapping
    MessageResponse create(
            World world, @PathVariable("database_name") String databaseName, @RequestBody @Valid CreateTable request) {
        tables.create(world, request.toSpec(databaseName));
        return MessageResponse.empty();
    }

    /**
     * Lists the tables and views of a database by name.
     *
     * <p>Errors: DLI.0002 (unknown database).
     *
     * @param keyword part of the name, not case-sensitive
     * @param withDetail whether all fields are present
     * @param pageSize number of tables on a page; all tables by default
     */
    @DliOperation(value = "ListTables", page = "dli_02_0105", evidence = DOCUMENTED)
    @DliErrors(NO_SUCH_OBJECT)
    @GetMapping
    TablePage list(
            World world,
            @PathVariable("database_name") String databaseName,
            @RequestParam(name = "keyword", defaultValue = "") String keyword,
            @RequestParam(name = "with-detail", defaultValue = "true") boolean withDetail,
            @RequestParam(name = "page-size", required = false) @Min(1) @Max(100) @Nullable Integer pageSize,
            @RequestParam(name = "current-page", defaultValue = "1") @Min(1) int currentPage,
            @RequestParam(name = "with-priv", defaultValue = "false") boolean withPriv,
            @RequestParam(name = "table-type", required = false) TableFilter.@Nullable Type tableType,
            @RequestParam(name = "datasource-type", defaultValue = "") String datasourceType,
            @RequestParam(name = "without-tablemeta", defaultValue = "false") boolean withoutTableMeta) {
        Paging paging = pageSize == null ? Paging.UNPAGED : Paging.ofPage(currentPage, pageSize);
        TableFilter filter = new TableFilter(tableType, datasourceType);
        return queries.list(world, databaseName, keyword, filter, withDetail && !withoutTableMeta, paging);
    }

    /**
     * Shows a table or view.
     *
     * <p>Errors: DLI.0002 (unknown database or table), DLI.0003 (not permitted).
     */
    @DliOperation(value = "ShowTable", page = "dli_02_0033", evidence = DOCUMENTED)
    @DliErrors({NO_SUCH_OBJECT, PERMISSION_DENIED})
    @GetMapping("/{table_name}")
    TableView show(
            World world,
            @PathVariable("database_name") String databaseName,
            @PathVariable("table_name") String tableName) {
        return queries.show(world, new TableName(databaseName, tableName));
    }

    /**
     * Deletes a table or view.
     *
     * <p>Errors: DLI.0002 (unknown database or table), DLI.0003 (not permitted).
     *
     * @param async whether the response has the ID of a job. The table is gone at once either way.
     */
    @DliOperation(value = "DeleteTable", page = "dli_02_0035", evidence = DOCUMENTED)
    @DliErrors({NO_SUCH_OBJECT, PERMISSION_DENIED})
    @DeleteMapping("/{table_name}")
    DropResponse delete(
            World world,
            @PathVariable("database_name") String databaseName,
            @PathVariable("table_name") String tableName,
            @RequestParam(name = "async", defaultValue = "false") boolean async) {
        return changes.dropTable(world, new TableName(databaseName, tableName), async);
    }

    /**
     * Gives a table or view another owner.
     *
     * <p>Errors: DLI.0001 (invalid field), DLI.0002 (unknown database or table), DLI.0003 (not permitted).
     */
    @DliOperation(value = "UpdateTableOwner", page = "dli_02_0164", evidence = CLIENT)
    @DliErrors({NO_SUCH_OBJECT, PERMISSION_DENIED})
    @PutMapping("/{table_name}/owner")
    MessageResponse changeOwner(
            World world,
            @PathVariable("database_name") String databaseName,
            @PathVariable("table_name") String tableName,
            @RequestBody @Valid ChangeOwner request) {
        tables.changeOwner(world, new TableName(databaseName, tableName), request.newOwner());
        return MessageResponse.empty();
    }
}
