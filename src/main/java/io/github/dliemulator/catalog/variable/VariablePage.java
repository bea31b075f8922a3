package io.github.dliemulator.catalog.variable;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Page of global variables (dli_02_0261). It has only one array: Terraform reads pages until the first array is empty.
 *
 * @param count number of variables on all pages
 */
@Schema(name = "GlobalVariableList")
record VariablePage(int count, @JsonProperty("global_vars") List<Item> globalVars) implements DliResponse {

    /**
     * Global variable.
     *
     * @param varValue value; masked if the variable is sensitive
     * @param userName name of the user who created it
     * @param createTime creation time in milliseconds
     * @param updateTime time of the last change in milliseconds
     */
    @Schema(name = "GlobalVariable")
    record Item(
            long id,
            @JsonProperty("var_name") String varName,
            @JsonProperty("var_value") String varValue,
            @JsonProperty("is_sensitive") boolean sensitive,
            @JsonProperty("project_id") String projectId,
            @JsonProperty("user_id") String userId,
            @JsonProperty("user_name") String userName,
            @JsonProperty("create_time") long createTime,
            @JsonProperty("update_time") long updateTime) {}
}
