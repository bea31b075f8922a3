package io.github.dliemulator.web.openapi;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Converts Javadoc to the Markdown of an API document. */
final class JavadocText {

    private static final Pattern CODE = Pattern.compile("<code>\\s*(.*?)\\s*</code>", Pattern.DOTALL);
    private static final Pattern PARAGRAPH = Pattern.compile("\\s*<p>\\s*");
    private static final Pattern LINE_BREAKS = Pattern.compile("[ \\t]*\\R[ \\t]*");
    private static final Pattern FIRST_CLAUSE = Pattern.compile("^(.+?)(?:[.:;](?:\\s|$)|$)", Pattern.DOTALL);

    private static final String NEW_PARAGRAPH = "\u0000";

    private JavadocText() {}

    static String toMarkdown(@Nullable String javadoc) {
        String withCode = CODE.matcher(javadoc == null ? "" : javadoc.strip()).replaceAll("`$1`");
        String joined = LINE_BREAKS
                .matcher(PARAGRAPH.matcher(withCode).replaceAll(NEW_PARAGRAPH))
                .replaceAll(" ");
        return HtmlUtils.htmlUnescape(joined.replace(NEW_PARAGRAPH, "\n\n"));
    }

    /** Adds a capital letter and a period to the description of a field or a parameter. */
    static String toSentence(@Nullable String javadoc) {
        String text = toMarkdown(javadoc);
        if (text.isEmpty()) {
            return text;
        }
        String capitalized = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return capitalized.endsWith(".") ? capitalized : capitalized + ".";
    }

    /** The first clause of a description. */
    static String toSummary(String text) {
        return FIRST_CLAUSE
                .matcher(text)
                .results()
                .findFirst()
                .map(match -> match.group(1))
                .orElse(text);
    }
}
