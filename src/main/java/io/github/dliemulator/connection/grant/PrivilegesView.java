package io.github.dliemulator.connection.grant;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Projects that have access to a connection (dli_02_0256).
 *
 * @param privileges one entry for each project
 */
@Schema(name = "ConnectionPrivileges")
public record PrivilegesView(@JsonProperty("connection_id") String connectionId, List<GrantedPrivilege> privileges)
        implements DliResponse {

    /**
     * Access of another project.
     *
     * @param applicantProjectId ID of the other project, with the name of the field on the page and in the SDKs
     * @param privileges privileges
     * @param projectId ID of the other project, with the name of the field in Terraform
     */
    @Schema(name = "GrantedPrivilege")
    record GrantedPrivilege(
            String object,
            @JsonProperty("applicant_project_id") String applicantProjectId,
            @JsonProperty("project_id") String projectId,
            List<AuthorizationRequest.Privilege> privileges) {}

    public static PrivilegesView of(String connectionId, List<String> grantees) {
        return new PrivilegesView(
                connectionId,
                grantees.stream()
                        .map(project -> new GrantedPrivilege(
                                "edsconnections." + connectionId,
                                project,
                                project,
                                List.of(AuthorizationRequest.Privilege.BIND_QUEUE)))
                        .toList());
    }
}
