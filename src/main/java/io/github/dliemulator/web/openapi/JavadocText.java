package io.github.dliemulator.web.openapi;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Makes of what Javadoc says what an API document says: Markdown, and a sentence where it stands alone. */
final class JavadocText {

    private static final Pattern CODE = Pattern.compile("<code>\\s*(.*?)\\s*</code>", Pattern.DOTALL);
    private static final Pattern PARAGRAPH = Pattern.compile("\\s*<p>\\s*");
    private static final Pattern LINE_BREAKS = Pattern.compile("[ \\t]*\\R[ \\t]*");
    private static final Pattern FIRST_CLAUSE = Pattern.compile("^(.+?)(?:[.:;](?:\\s|$)|$)", Pattern.DOTALL);

    private static final String NEW_PARAGRAPH = "\u0000";

    private JavadocText() {}

    /** Whole sentences. */
    static String toMarkdown(@Nullable String javadoc) {
        String withCode = CODE.matcher(javadoc == null ? "" : javadoc.strip()).replaceAll("`$1`");
        String joined = LINE_BREAKS
                .matcher(PARAGRAPH.matcher(withCode).replaceAll(NEW_PARAGRAPH))
                .replaceAll(" ");
        return HtmlUtils.htmlUnescape(joined.replace(NEW_PARAGRAPH, "\n\n"));
    }

    /** What is said of a field or a parameter begins like a sentence and ends like one. */
    static String toSentence(@Nullable String javadoc) {
        String text = toMarkdown(javadoc);
        if (text.isEmpty()) {
            return text;
        }
        String capitalized = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return capitalized.endsWith(".") ? capitalized : capitalized + ".";
    }

    /** What stands beside a call in a list of them. */
    static String toSummary(String text) {
        return FIRST_CLAUSE
                .matcher(text)
                .results()
                .findFirst()
                .map(match -> match.group(1))
                .orElse(text);
    }
}
