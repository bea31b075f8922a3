package io.github.dliemulator.queue.permission;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.web.FieldRules;
import io.github.dliemulator.web.PrivilegeAction;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Request to change the privileges of a user on a queue (dli_02_0037).
 *
 * @param privileges privileges. With action {@code update}, an empty list removes the user.
 */
@Schema(name = "AuthorizeQueueUser")
record AuthorizeRequest(
        @JsonProperty("queue_name") @NotBlank String queueName,
        @JsonProperty("user_name") @NotBlank @Size(max = 64) String userName,
        @NotNull PrivilegeAction action,
        @NotNull @Size(max = 100) List<@NotNull Privilege> privileges)
        implements FieldRules {

    @Override
    public void checkFields(Violations violations) {
        violations.require(
                privileges == null || action == null || action == PrivilegeAction.UPDATE || !privileges.isEmpty(),
                "privileges",
                "must not be empty unless the action is update");
    }

    List<String> privilegeNames() {
        return privileges.stream().map(Privilege::name).toList();
    }
}
