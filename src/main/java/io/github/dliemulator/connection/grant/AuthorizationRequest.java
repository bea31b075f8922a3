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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Request to grant another project access to connections, or to revoke it. With the name of a user, a request to change the
 * privileges of that user on any objects.
 *
 * @param privileges connections with their privileges, or the objects of a user
 * @param projectId ID of the other project: {@code grant_project_id} in the Java SDK, {@code projectId} in Terraform
 * @param userName name of the user; absent for another project
 */
public record AuthorizationRequest(
        @JsonProperty("projectId")
        @JsonAlias("grant_project_id")
        @Pattern(regexp = "[0-9A-Za-z]{1,64}", message = "must be 1 to 64 letters and digits")
        @Nullable
        String projectId,

        @JsonProperty("user_name") @Size(min = 1, max = 255) @Nullable
        String userName,

        @NotNull PrivilegeAction action,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid ConnectionPrivilege> privileges)
        implements FieldRules {

    private static final java.util.regex.Pattern CONNECTION =
            java.util.regex.Pattern.compile("(?s)edsconnections\\..+");

    /** The only privilege for connections. */
    public enum Privilege {
        BIND_QUEUE
    }

    /**
     * Connection or other object with privileges.
     *
     * @param object {@code edsconnections.<connection id>}, or the name of another object for a user
     * @param privileges privileges; may be empty only with action {@code update}
     */
    @Schema(name = "ConnectionPrivilege")
    public record ConnectionPrivilege(
            @NotNull @Size(max = 700) String object,
            @Nullable List<@NotNull String> privileges) {

        private void checkForConnection(String field, Violations violations) {
            violations.require(
                    object == null || CONNECTION.matcher(object).matches(),
                    field + ".object",
                    "must be edsconnections.<connection id>");
            List<String> given = privilegesOrEmpty();
            IntStream.range(0, given.size())
                    .filter(index -> !Privilege.BIND_QUEUE.name().equals(given.get(index)))
                    .forEach(index -> violations.add(
                            "%s.privileges[%d]".formatted(field, index), "must be one of " + Privilege.BIND_QUEUE));
        }

        private List<String> privilegesOrEmpty() {
            return privileges == null ? List.of() : privileges;
        }

        public String connectionId() {
            return object.substring(object.indexOf('.') + 1);
        }
    }

    @Override
    public void checkFields(Violations violations) {
        List<@Nullable ConnectionPrivilege> given = privileges == null ? List.of() : privileges;
        violations.require(
                userName != null || projectId != null,
                "projectId",
                "must name the project, as projectId or grant_project_id");
        violations.require(
                action == PrivilegeAction.UPDATE
                        || given.stream()
                                .filter(Objects::nonNull)
                                .noneMatch(privilege ->
                                        privilege.privilegesOrEmpty().isEmpty()),
                "privileges",
                "must each name a privilege unless the action is update");
        for (int i = 0; userName == null && i < given.size(); i++) {
            ConnectionPrivilege privilege = given.get(i);
            if (privilege != null) {
                privilege.checkForConnection("privileges[%d]".formatted(i), violations);
            }
        }
    }

    /** Whether the request is about a user and not about another project. */
    public boolean isForUser() {
        return userName != null;
    }

    @Override
    public String userName() {
        return Objects.requireNonNull(userName, "not for a user");
    }

    @Override
    public String projectId() {
        return Objects.requireNonNull(projectId, "not for a project");
    }

    /** Privileges of a user by the names of the objects. */
    public Map<String, List<String>> privilegesByObject() {
        return privileges.stream()
                .collect(Collectors.toMap(
                        ConnectionPrivilege::object,
                        ConnectionPrivilege::privilegesOrEmpty,
                        (first, second) ->
                                Stream.concat(first.stream(), second.stream()).toList(),
                        LinkedHashMap::new));
    }

    /** Whether the project has the privilege after the request. */
    public boolean isGrantedAfter(ConnectionPrivilege privilege, boolean grantedBefore) {
        String bindQueue = Privilege.BIND_QUEUE.name();
        Set<String> current = grantedBefore ? Set.of(bindQueue) : Set.of();
        return action.apply(current, privilege.privilegesOrEmpty()).contains(bindQueue);
    }
}
