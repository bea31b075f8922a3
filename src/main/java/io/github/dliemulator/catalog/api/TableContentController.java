package io.github.dliemulator.catalog.api;

import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;
import static io.github.dliemulator.web.error.DliError.NOT_SUPPORTED;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;
import static io.github.dliemulator.web.error.DliError.PERMISSION_DENIED;

import io.github.dliemulator.catalog.TableName;
import io.github.dliemulator.web.DliErrors;
import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.world.World;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Partitions and rows of tables. */
@Tag(name = "Databases and tables")
@RestController
@RequestMapping({
    "/v1.0/{project_id}/databases/{database_name}/tables/{table_name}",
    "/v1/{project_id}/databases/{database_name}/tables/{table_name}"
})
class TableContentController {

    private final TableQueries queries;

    TableContentController(TableQueries queries) {
        this.queries = queries;
    }

    /**
     * Lists the partitions of a table by name. A query parameter with the name of a partition column selects the partitions
     * with its value.
     *
     * <p>Errors: DLI.0002 (unknown database or table), DLI.0003 (not permitted), DLI.0007 (table without partition columns).
     *
     * @param limit maximum number of partitions; 0 for all
     */
    @DliOperation(value = "ListPartitions", page = "dli_02_0250", evidence = DOCUMENTED)
    @DliErrors({NO_SUCH_OBJECT, PERMISSION_DENIED, NOT_SUPPORTED})
    @GetMapping("/partitions")
    PartitionPage partitions(
            World world,
            @PathVariable("database_name") String databaseName,
            @PathVariable("table_name") String tableName,
            @RequestParam(name = "limit", defaultValue = "100") @Min(0) int limit,
            @RequestParam(name = "offset", defaultValue = "0") @Min(0) int offset,
            @Parameter(hidden = true) @RequestParam Map<String, String> query) {
        return queries.partitions(world, new TableName(databaseName, tableName), query, Paging.ofOffset(offset, limit));
    }

    /**
     * Shows the first ten rows of a table. Without an engine that has its data, there are none, and the message says so.
     *
     * <p>Errors: DLI.0002 (unknown database or table), DLI.0003 (not permitted), DLI.0007 (table of a datasource).
     */
    @DliOperation(value = "PreviewTable", page = "dli_02_0108", evidence = DOCUMENTED)
    @DliErrors({NO_SUCH_OBJECT, PERMISSION_DENIED, NOT_SUPPORTED})
    @GetMapping("/preview")
    PreviewView preview(
            World world,
            @PathVariable("database_name") String databaseName,
            @PathVariable("table_name") String tableName,
            @RequestParam(name = "mode", defaultValue = "SYNC") TableQueries.PreviewMode mode) {
        return queries.preview(world, new TableName(databaseName, tableName), mode);
    }
}
