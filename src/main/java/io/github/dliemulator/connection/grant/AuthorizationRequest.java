package io.github.dliemulator.connection.grant;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.web.FieldRules;
import io.github.dliemulator.web.PrivilegeAction;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Request to grant another project access to connections, or to revoke it.
 *
 * @param privileges connections with their privileges
 * @param projectId ID of the other project: {@code grant_project_id} in the Java SDK, {@code projectId} in Terraform
 */
public record AuthorizationRequest(
        @JsonProperty("projectId")
        @JsonAlias("grant_project_id")
        @NotNull(message = "must name the project, as projectId or grant_project_id")
        @Pattern(regexp = "[0-9A-Za-z]{1,64}", message = "must be 1 to 64 letters and digits")
        String projectId,

        @NotNull PrivilegeAction action,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid ConnectionPrivilege> privileges)
        implements FieldRules {

    /** The only privilege for connections. */
    public enum Privilege {
        BIND_QUEUE
    }

    /**
     * Connection with privileges.
     *
     * @param object {@code edsconnections.<connection id>}
     * @param privileges privileges; may be empty only with action {@code update}
     */
    @Schema(name = "ConnectionPrivilege")
    public record ConnectionPrivilege(
            @NotNull @Pattern(regexp = "edsconnections\\..+", message = "must be edsconnections.<connection id>")
            String object,

            @Nullable List<@NotNull Privilege> privileges) {

        private List<Privilege> privilegesOrEmpty() {
            return privileges == null ? List.of() : privileges;
        }

        public String connectionId() {
            return object.substring(object.indexOf('.') + 1);
        }
    }

    @Override
    public void checkFields(Violations violations) {
        violations.require(
                privileges == null
                        || action == PrivilegeAction.UPDATE
                        || privileges.stream()
                                .filter(Objects::nonNull)
                                .noneMatch(privilege ->
                                        privilege.privilegesOrEmpty().isEmpty()),
                "privileges",
                "must each name a privilege unless the action is update");
    }

    /** Whether the project has the privilege after the request. */
    public boolean isGrantedAfter(ConnectionPrivilege privilege, boolean grantedBefore) {
        Set<Privilege> current = grantedBefore ? Set.of(Privilege.BIND_QUEUE) : Set.of();
        return action.apply(current, privilege.privilegesOrEmpty()).contains(Privilege.BIND_QUEUE);
    }
}
