package io.github.dliemulator.upstream.forward;

import static io.github.dliemulator.web.refusal.DliError.INVALID_PARAMETER;
import static java.util.regex.Matcher.quoteReplacement;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/** A path that leads where it seems to lead. */
public final class PlainPath {

    /** Dots, slashes of both kinds, semicolons, and what escapes an escape. */
    private static final Pattern ESCAPED = Pattern.compile("%(2e|2f|5c|3b|25)", Pattern.CASE_INSENSITIVE);

    private PlainPath() {}

    /**
     * Where dots lead to another project, who may enter this one might enter that one.
     *
     * @param target a path, perhaps with its query
     */
    public static void require(String target) {
        String plain = target.split("\\?", 2)[0];
        for (int times = 0; times < 2; times++) { // who unescapes twice sees more of them
            plain = ESCAPED.matcher(plain)
                    .replaceAll(escape -> quoteReplacement(UriUtils.decode(escape.group(), StandardCharsets.US_ASCII)));
        }
        if (Arrays.stream(plain.split("[/\\\\;]")).anyMatch(Set.of(".", "..")::contains)) {
            throw INVALID_PARAMETER.because("A path with . or .. in it is not passed on");
        }
    }
}
