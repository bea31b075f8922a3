package io.github.dliemulator.iam.account;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The ids of the identity service: 32 hexadecimal digits, always the same for one name. */
final class Identifier {

    private Identifier() {}

    static String of(String kind, String name) {
        return UUID.nameUUIDFromBytes((kind + "/" + name).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}
