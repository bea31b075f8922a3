package io.github.dliemulator.web.document;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Makes of what Javadoc says what an API document says: Markdown, and a sentence where it stands alone. */
final class Wording {

    private static final Pattern CODE = Pattern.compile("<code>\\s*(.*?)\\s*</code>", Pattern.DOTALL);
    private static final Pattern PARAGRAPH = Pattern.compile("\\s*<p>\\s*");
    private static final Pattern BLANKS = Pattern.compile("[ \\t]*\\R[ \\t]*");
    private static final Pattern FIRST_CLAUSE = Pattern.compile("^(.+?)(?:[.:;](?:\\s|$)|$)", Pattern.DOTALL);

    private static final String NEW_PARAGRAPH = "\u0000";

    private Wording() {}

    /** Whole sentences. */
    static String text(@Nullable String javadoc) {
        String marked = CODE.matcher(javadoc == null ? "" : javadoc.strip()).replaceAll("`$1`");
        String joined = BLANKS.matcher(PARAGRAPH.matcher(marked).replaceAll(NEW_PARAGRAPH))
                .replaceAll(" ");
        return HtmlUtils.htmlUnescape(joined.replace(NEW_PARAGRAPH, "\n\n"));
    }

    /** What is said of a field or a parameter begins like a sentence and ends like one. */
    static String sentence(@Nullable String javadoc) {
        String text = text(javadoc);
        if (text.isEmpty()) {
            return text;
        }
        String begun = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return begun.endsWith(".") ? begun : begun + ".";
    }

    /** What stands beside a call in a list of them. */
    static String summary(String text) {
        return FIRST_CLAUSE
                .matcher(text)
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElse(text);
    }
}
