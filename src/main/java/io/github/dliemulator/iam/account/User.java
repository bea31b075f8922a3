package io.github.dliemulator.iam.account;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A configured user with its credentials. Each kind of credential is optional.
 *
 * @param access public part of the signing key, together with {@code secret}
 * @param token a token that never expires
 */
public record User(
        String name,
        @Nullable String password,
        @DefaultValue AccessKeyPart access,
        @DefaultValue AccessKeyPart secret,
        @Nullable String token) {

    public static final int MAX_NAME_LENGTH = NameBasedId.MAX_NAME_LENGTH;

    private static final Pattern ACCESS_KEY = Pattern.compile("[^,/\\s]+");

    static final User DEFAULT =
            new User("emulator", "emulator", new AccessKeyPart("emulator"), new AccessKeyPart("emulator-secret"), null);

    /**
     * One part of an access key: its ID or its secret.
     *
     * @param key value of the part; null for none
     */
    public record AccessKeyPart(@Nullable String key) {

        @Override
        public String toString() {
            return key == null ? "none" : "***";
        }
    }

    public User {
        NameBasedId.requireName("dli.auth.users: name", name);
        if (Stream.of(password, access.key(), secret.key(), token)
                .anyMatch(credential -> credential != null && credential.isBlank())) {
            throw new IllegalArgumentException(
                    "dli.auth.users: password, access.key, secret.key and token must not be empty");
        }
        if ((access.key() == null) != (secret.key() == null)) {
            throw new IllegalArgumentException("dli.auth.users: access.key and secret.key must be set together");
        }
        if (access.key() != null && !ACCESS_KEY.matcher(access.key()).matches()) {
            throw new IllegalArgumentException("dli.auth.users: access.key must not have blanks, commas or slashes");
        }
    }

    public String id() {
        return id(name);
    }

    public @Nullable String accessKey() {
        return access.key();
    }

    public @Nullable String secretKey() {
        return secret.key();
    }

    /** The ID of the user with this name. */
    public static String id(String name) {
        return NameBasedId.of("user", name);
    }

    /** All secrets, in a fixed order. */
    List<String> secrets() {
        return Stream.of(password, secret.key(), token).map(String::valueOf).toList();
    }

    @Override
    public String toString() {
        return "User[name=%s]".formatted(name);
    }
}
