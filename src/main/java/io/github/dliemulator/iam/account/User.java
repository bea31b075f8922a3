package io.github.dliemulator.iam.account;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A configured user with its credentials. Each kind of credential is optional.
 *
 * @param accesskey public part of the signing key, together with {@code secretkey}
 * @param token a token that never expires
 */
public record User(
        String name,
        @Nullable String password,
        @Nullable String accesskey,
        @Nullable String secretkey,
        @Nullable String token) {

    public static final int MAX_NAME_LENGTH = NameBasedId.MAX_NAME_LENGTH;

    private static final Pattern ACCESS_KEY = Pattern.compile("[^,/\\s]+");

    static final User DEFAULT = new User("emulator", "emulator", "emulator", "emulator-secret", null);

    public User {
        NameBasedId.requireName("dli.auth.users: name", name);
        if (Stream.of(password, accesskey, secretkey, token).anyMatch(secret -> secret != null && secret.isBlank())) {
            throw new IllegalArgumentException(
                    "dli.auth.users: password, accesskey, secretkey and token must not be empty");
        }
        if ((accesskey == null) != (secretkey == null)) {
            throw new IllegalArgumentException("dli.auth.users: accesskey and secretkey must be set together");
        }
        if (accesskey != null && !ACCESS_KEY.matcher(accesskey).matches()) {
            throw new IllegalArgumentException("dli.auth.users: accesskey must not have blanks, commas or slashes");
        }
    }

    public String id() {
        return id(name);
    }

    /** The ID of the user with this name. */
    public static String id(String name) {
        return NameBasedId.of("user", name);
    }

    /** All secrets, in a fixed order. */
    List<String> secrets() {
        return Stream.of(password, secretkey, token).map(String::valueOf).toList();
    }

    @Override
    public String toString() {
        return "User[name=%s]".formatted(name);
    }
}
