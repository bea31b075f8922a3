package io.github.dliemulator.iam.account;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** IDs of the identity API: 32 hexadecimal digits, derived from the name. */
final class NameBasedId {

    /** Maximum length of the name of a user, project or domain. */
    static final int MAX_NAME_LENGTH = 64;

    private NameBasedId() {}

    static void requireName(String property, @Nullable String name) {
        if (name == null || name.isBlank() || name.length() > MAX_NAME_LENGTH) {
            throw new IllegalArgumentException("%s: needs 1 to %d characters".formatted(property, MAX_NAME_LENGTH));
        }
    }

    static String of(String kind, String name) {
        return UUID.nameUUIDFromBytes((kind + "/" + name).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}
