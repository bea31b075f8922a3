package io.github.dliemulator.catalog.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.catalog.DatabaseInfo;
import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Page of databases (dli_02_0029).
 *
 * @param databaseCount number of databases on all pages
 */
@Schema(name = "DatabaseList")
record DatabasePage(@JsonProperty("database_count") int databaseCount, List<Item> databases) implements DliResponse {

    /**
     * Database in a list.
     *
     * @param tableNumber number of tables and views
     */
    @Schema(name = "Database")
    record Item(
            @JsonProperty("database_name") String databaseName,
            String owner,
            @JsonProperty("table_number") int tableNumber,
            String description,
            @JsonProperty("enterprise_project_id") String enterpriseProjectId,
            @JsonProperty("resource_id") String resourceId) {

        static Item of(DatabaseInfo database, long tables) {
            return new Item(
                    database.name(),
                    database.owner(),
                    (int) tables,
                    database.description(),
                    database.enterpriseProjectId(),
                    database.resourceId());
        }
    }
}
