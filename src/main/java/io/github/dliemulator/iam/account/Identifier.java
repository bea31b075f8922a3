package io.github.dliemulator.iam.account;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ids of the identity service: 32 hexadecimal digits, always the same for one name. */
final class Identifier {

    /** Of users, projects and domains alike. */
    static final int LONGEST_NAME = 64;

    private Identifier() {}

    static void requireName(String setting, @Nullable String name) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("%s: needs 1 to %d characters".formatted(setting, LONGEST_NAME));
        }
    }

    static String of(String kind, String name) {
        return UUID.nameUUIDFromBytes((kind + "/" + name).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}
