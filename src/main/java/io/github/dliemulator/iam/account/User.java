package io.github.dliemulator.iam.account;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may call, and how they prove it: with any of these that they have.
 *
 * @param accessKey together with {@code secretKey}, to sign calls with
 * @param token one that never expires
 */
public record User(
        String name,
        @Nullable String password,
        @Nullable String accessKey,
        @Nullable String secretKey,
        @Nullable String token) {

    public static final int LONGEST_NAME = 64;

    static final User DEFAULT = new User("emulator", "emulator", "emulator", "emulator-secret", null);

    public User {
        requireNonNull(name, "dli.auth.users: each needs a name");
        if ((accessKey == null) != (secretKey == null)) {
            throw new IllegalArgumentException("dli.auth.users: access-key and secret-key go together");
        }
    }

    public String id() {
        return id(name);
    }

    /** The id of whoever is called so. */
    public static String id(String name) {
        return Identifier.of("user", name);
    }

    /** All that others must not know. */
    List<String> secrets() {
        return Stream.of(password, secretKey, token).map(String::valueOf).toList();
    }

    @Override
    public String toString() {
        return "User[name=%s]".formatted(name);
    }
}
