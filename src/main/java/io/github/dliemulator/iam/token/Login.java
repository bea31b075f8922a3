package io.github.dliemulator.iam.token;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.dliemulator.iam.account.User;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for a token. */
record Login(@NotNull @Valid Auth auth) {

    /** @param scope what the token shall be good for; without it, for nothing but to ask for another one */
    record Auth(@NotNull @Valid Identity identity, @Nullable Scope scope) {}

    /**
     * How the caller proves who they are.
     *
     * @param methods the first one counts: {@code password} or {@code token}
     */
    record Identity(
            @NotEmpty List<@NotNull String> methods,
            @Valid @Nullable Password password,
            @Nullable ById token) {}

    record Password(@Valid @Nullable WithPassword user) {}

    /** Whoever has nothing to prove may call themselves as they like, but no longer than anybody is called. */
    record WithPassword(
            @Nullable @Size(min = 1, max = User.LONGEST_NAME, message = "must be 1 to {max} characters")
            String id,

            @Nullable @Size(min = 1, max = User.LONGEST_NAME, message = "must be 1 to {max} characters")
            String name,

            @Nullable String password,
            @Nullable ByName domain) {}

    record ById(@Nullable String id) {}

    record ByName(@Nullable String id, @Nullable String name) {}

    record Scope(@Nullable ByName project, @Nullable ByName domain) {

        /** OpenStack's way to ask for none. */
        @JsonCreator
        static Scope of(String text) {
            return new Scope(null, null);
        }
    }
}
