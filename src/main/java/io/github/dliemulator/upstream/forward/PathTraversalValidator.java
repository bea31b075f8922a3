package io.github.dliemulator.upstream.forward;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;
import static java.util.regex.Matcher.quoteReplacement;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/** A path that leads where it seems to lead. */
public final class PathTraversalValidator {

    /** Dots, slashes of both kinds, semicolons, and what escapes an escape. */
    private static final Pattern ENCODED = Pattern.compile("%(2e|2f|5c|3b|25)", Pattern.CASE_INSENSITIVE);

    private PathTraversalValidator() {}

    /**
     * Where dots lead to another project, who may enter this one might enter that one.
     *
     * @param target a path, perhaps with its query
     */
    public static void validate(String target) {
        String decoded = target.split("\\?", 2)[0];
        for (int pass = 0; pass < 2; pass++) { // who unescapes twice sees more of them
            decoded = ENCODED.matcher(decoded)
                    .replaceAll(
                            encoded -> quoteReplacement(UriUtils.decode(encoded.group(), StandardCharsets.US_ASCII)));
        }
        if (Arrays.stream(decoded.split("[/\\\\;]")).anyMatch(Set.of(".", "..")::contains)) {
            throw INVALID_PARAMETER.exception("A path with . or .. in it is not passed on");
        }
    }
}
