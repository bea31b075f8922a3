package io.github.dliemulator.iam.keystone;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.dliemulator.iam.account.User;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Request for a token. */
record CreateTokenRequest(@NotNull @Valid Auth auth) {

    /**
     * Identity and scope.
     *
     * @param scope project or domain of the token; without a scope, the token can only be exchanged for another one
     */
    record Auth(@NotNull @Valid Identity identity, @Nullable Scope scope) {}

    /**
     * Authentication of the user.
     *
     * @param methods {@code password} or {@code token}; the first one counts
     * @param password user and password, for method {@code password}
     * @param token existing token, for method {@code token}
     */
    record Identity(
            @NotEmpty List<@NotNull String> methods,
            @Valid @Nullable Password password,
            @Nullable TokenReference token) {}

    /**
     * Authentication by password.
     *
     * @param user the user
     */
    record Password(@Valid @Nullable PasswordUser user) {}

    /**
     * A user by ID or name, with a password. Without verification, any name is accepted.
     *
     * @param password password of the user; {@code emulator} by default
     * @param domain domain of the user
     */
    record PasswordUser(
            @Nullable @Size(min = 1, max = User.MAX_NAME_LENGTH, message = "must be 1 to {max} characters")
            String id,

            @Nullable @Size(min = 1, max = User.MAX_NAME_LENGTH, message = "must be 1 to {max} characters")
            String name,

            @Nullable String password,
            @Nullable NamedReference domain) {}

    /**
     * An existing token.
     *
     * @param id text of the token
     */
    record TokenReference(@Nullable String id) {}

    /** A project or a domain, by ID or name. */
    record NamedReference(@Nullable String id, @Nullable String name) {}

    /**
     * Scope of a token: a project or the domain.
     *
     * @param domain the whole domain
     */
    record Scope(@Nullable NamedReference project, @Nullable NamedReference domain) {

        /** OpenStack writes {@code "unscoped"} for no scope. */
        @JsonCreator
        static Scope of(String text) {
            return new Scope(null, null);
        }
    }
}
