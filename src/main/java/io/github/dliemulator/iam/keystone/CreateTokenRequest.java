package io.github.dliemulator.iam.keystone;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.dliemulator.iam.account.User;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for a token. */
record CreateTokenRequest(@NotNull @Valid Auth auth) {

    /**
     * Who comes in, and where to.
     *
     * @param scope what the token shall be good for; without it, for nothing but to ask for another one
     */
    record Auth(@NotNull @Valid Identity identity, @Nullable Scope scope) {}

    /**
     * How the caller proves who they are.
     *
     * @param methods the first one counts: {@code password} or {@code token}
     * @param password with method {@code password}
     * @param token with method {@code token}
     */
    record Identity(
            @NotEmpty List<@NotNull String> methods,
            @Valid @Nullable Password password,
            @Nullable TokenReference token) {}

    /**
     * The proof by password.
     *
     * @param user who that is
     */
    record Password(@Valid @Nullable PasswordUser user) {}

    /**
     * A user by id or by name, with a password. Whoever has nothing to prove may call themselves as they like, but no longer than
     * anybody is called.
     *
     * @param password the secret; {@code emulator} unless it is set to something else
     * @param domain where a name is to be looked up
     */
    record PasswordUser(
            @Nullable @Size(min = 1, max = User.MAX_NAME_LENGTH, message = "must be 1 to {max} characters")
            String id,

            @Nullable @Size(min = 1, max = User.MAX_NAME_LENGTH, message = "must be 1 to {max} characters")
            String name,

            @Nullable String password,
            @Nullable NamedReference domain) {}

    /**
     * A token, as a proof.
     *
     * @param id the token itself
     */
    record TokenReference(@Nullable String id) {}

    /** A project or a domain, by its id or by its name. */
    record NamedReference(@Nullable String id, @Nullable String name) {}

    /**
     * Where to: a project, or the domain.
     *
     * @param domain to come into as a whole
     */
    record Scope(@Nullable NamedReference project, @Nullable NamedReference domain) {

        /** OpenStack's way to ask for none. */
        @JsonCreator
        static Scope of(String text) {
            return new Scope(null, null);
        }
    }
}
