package io.github.dliemulator.connection.grant;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Who may use a connection (dli_02_0256).
 *
 * @param privileges one for each project that may
 */
@Schema(name = "ConnectionPrivileges")
public record PrivilegesView(@JsonProperty("connection_id") String connectionId, List<GrantedPrivilege> privileges)
        implements DliResponse {

    /**
     * What one other project may do.
     *
     * @param applicantProjectId the other project, as the page and the SDKs call it
     * @param privileges what it may do
     * @param projectId the same once more, as Terraform calls it
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
