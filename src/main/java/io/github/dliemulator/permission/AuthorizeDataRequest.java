package io.github.dliemulator.permission;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.web.FieldRules;
import io.github.dliemulator.web.PrivilegeAction;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Request to change the privileges of a user on objects (dli_02_0039).
 *
 * @param privileges objects with privileges. With action {@code update}, an empty list takes all privileges on data away.
 */
@Schema(name = "AuthorizeDataUser")
record AuthorizeDataRequest(
        @JsonProperty("user_name") @NotBlank @Size(max = 255)
        String userName,

        @NotNull PrivilegeAction action,
        @NotNull @Size(max = 100) List<@NotNull @Valid ObjectPrivileges> privileges)
        implements FieldRules {

    /**
     * Object with privileges.
     *
     * @param object name such as {@code databases.demo.tables.trips}
     * @param privileges privileges; may be empty only with action {@code update}
     */
    @Schema(name = "ObjectPrivileges")
    record ObjectPrivileges(
            @NotBlank @Size(max = 700) String object,
            @NotNull @Size(max = 100) List<@NotBlank String> privileges) {}

    /** Privileges by the names of the objects, in their order; of repeated objects together. */
    Map<String, List<String>> privilegesByObject() {
        Map<String, List<String>> byObject = new LinkedHashMap<>();
        privileges.forEach(object -> byObject.computeIfAbsent(object.object(), name -> new ArrayList<>())
                .addAll(object.privileges()));
        return byObject;
    }

    @Override
    public void checkFields(Violations violations) {
        violations.require(
                privileges == null
                        || action == null
                        || action == PrivilegeAction.UPDATE
                        || !privileges.isEmpty()
                                && privileges.stream()
                                        .filter(Objects::nonNull)
                                        .noneMatch(object -> object.privileges() != null
                                                && object.privileges().isEmpty()),
                "privileges",
                "must each name a privilege unless the action is update");
    }
}
