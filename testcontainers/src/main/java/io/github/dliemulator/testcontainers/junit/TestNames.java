package io.github.dliemulator.testcontainers.junit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Names that follow from a test, so that they are equal in each run. */
final class TestNames {

    private static final int ID_LENGTH = 32;
    private static final Pattern INVOCATION = Pattern.compile("-invocation:#(\\d+)]$");

    private TestNames() {}

    /** Returns a project ID of the form that the cloud has. Delays depend on it. */
    static String projectId(String uniqueTestId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(uniqueTestId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns class, method and, if the method runs several times, the number of the invocation. */
    static String fileName(ExtensionContext context) {
        String type = context.getRequiredTestClass().getName();
        Matcher invocation = INVOCATION.matcher(context.getUniqueId());
        return "%s.%s%s"
                .formatted(
                        type.substring(type.lastIndexOf('.') + 1).replace('$', '.'),
                        context.getRequiredTestMethod().getName(),
                        invocation.find() ? "-" + invocation.group(1) : "");
    }
}
