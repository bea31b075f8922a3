package io.github.dliemulator.spark;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The secret with which the emulator and the engine authenticate to each other. */
@Component
public class EngineToken {

    private static final int BYTES = 32;

    private final String value;

    EngineToken(EngineProperties properties) {
        this.value = properties.token() == null ? random() : properties.token();
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String value() {
        return value;
    }

    String authorization() {
        return "Bearer " + value;
    }

    /** Whether a header {@code Authorization} has the token. Takes the same time for each wrong one. */
    public boolean isIn(@Nullable String authorization) {
        return MessageDigest.isEqual(
                authorization().getBytes(StandardCharsets.UTF_8),
                String.valueOf(authorization).getBytes(StandardCharsets.UTF_8));
    }
}
