package io.github.dliemulator.upstream.forward;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;
import static java.util.regex.Matcher.quoteReplacement;

import io.github.dliemulator.web.error.DliException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/** Rejects paths with dot segments, encoded or not. */
public final class PathTraversalValidator {

    /** Escapes of dot, slash, backslash, semicolon and percent sign. */
    private static final Pattern ENCODED = Pattern.compile("%(2e|2f|5c|3b|25)", Pattern.CASE_INSENSITIVE);

    private PathTraversalValidator() {}

    /**
     * Rejects a path whose dot segments could lead to another project than the one that was authorized.
     *
     * @param target a path, with or without a query
     * @throws DliException if a segment is {@code .} or {@code ..}
     */
    public static void validate(String target) {
        String decoded = target.split("\\?", 2)[0];
        for (int pass = 0; pass < 2; pass++) { // the upstream may decode twice
            decoded = ENCODED.matcher(decoded)
                    .replaceAll(
                            encoded -> quoteReplacement(UriUtils.decode(encoded.group(), StandardCharsets.US_ASCII)));
        }
        if (Arrays.stream(decoded.split("[/\\\\;]")).anyMatch(Set.of(".", "..")::contains)) {
            throw INVALID_PARAMETER.exception("The path must not contain . or .. segments");
        }
    }
}
