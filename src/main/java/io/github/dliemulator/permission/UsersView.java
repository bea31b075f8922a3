package io.github.dliemulator.permission;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Responses with the users of objects. The owner comes first. */
final class UsersView {

    private UsersView() {}

    /**
     * User with privileges.
     *
     * @param object name of the object; absent in responses about a database
     * @param admin whether the user is the owner
     * @param privileges privileges; {@code ALL} for the owner
     */
    @Schema(name = "ObjectUser")
    record User(
            @Nullable String object,
            @JsonProperty("is_admin") boolean admin,
            @JsonProperty("user_name") String userName,
            List<String> privileges) {

        static User withObject(ObjectPermission permission) {
            return new User(
                    permission.object().text(), permission.owner(), permission.userName(), permission.privileges());
        }

        static User withoutObject(ObjectPermission permission) {
            return new User(null, permission.owner(), permission.userName(), permission.privileges());
        }
    }

    /** Users of a database (dli_02_0040). */
    @Schema(name = "DatabaseUsers")
    record OfDatabase(@JsonProperty("database_name") String databaseName, List<User> privileges)
            implements DliResponse {}

    /** Users of a table and of its columns (dli_02_0041). */
    @Schema(name = "TableUsers")
    record OfTable(List<User> privileges) implements DliResponse {}

    /** Users of any object (dli_02_0252). */
    @Schema(name = "AuthorizationPrivileges")
    record OfObject(
            @JsonProperty("object_name") String objectName,
            @JsonProperty("object_type") ObjectType objectType,
            int count,
            List<User> privileges)
            implements DliResponse {}

    /** Users of an authentication. No page describes the response; it is like that for queues. */
    @Schema(name = "AuthInfoUsers")
    record OfAuthInfo(@JsonProperty("auth_info_name") String authInfoName, int count, List<User> privileges)
            implements DliResponse {}

    /** Privileges of a user on a table and its columns (dli_02_0042). */
    @Schema(name = "TableUserPrivileges")
    record OfTableUser(@JsonProperty("user_name") String userName, List<Privileges> privileges)
            implements DliResponse {}

    /** Privileges on a table or column. */
    @Schema(name = "TablePrivileges")
    record Privileges(String object, List<String> privileges) {}
}
