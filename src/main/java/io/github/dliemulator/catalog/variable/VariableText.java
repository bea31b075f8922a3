package io.github.dliemulator.catalog.variable;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces the references to global variables in a SQL statement. References in the {@code OPTIONS} of a table are not replaced
 * (dli_01_0476), nor are unknown ones. Values are not searched for references. Not thread-safe.
 */
final class VariableText {

    private static final Pattern OPTIONS = Pattern.compile("(?i)\\bOPTIONS\\s*+\\(");
    private static final Pattern REFERENCE = Pattern.compile("\\{\\{\\s*+([0-9A-Za-z_]{1,128}+)\\s*+}}");
    private static final char NO_QUOTE = 0;

    private final String text;
    private final Function<String, Optional<String>> values;
    private final StringBuilder replaced = new StringBuilder();
    private int position;
    private char quote = NO_QUOTE;
    private int optionsDepth;

    /** @param values finds the value of a variable */
    VariableText(String text, Function<String, Optional<String>> values) {
        this.text = text;
        this.values = values;
    }

    static boolean hasReferences(String text) {
        return text.contains("{{");
    }

    String replace() {
        while (position < text.length()) {
            if (!replaceReference()) {
                copyCharacter();
            }
        }
        return replaced.toString();
    }

    private boolean replaceReference() {
        if (optionsDepth > 0 || text.charAt(position) != '{') {
            return false;
        }
        Matcher reference = REFERENCE.matcher(text).region(position, text.length());
        Optional<String> value = reference.lookingAt() ? values.apply(reference.group(1)) : Optional.empty();
        value.ifPresent(found -> {
            replaced.append(found);
            position = reference.end();
        });
        return value.isPresent();
    }

    private void copyCharacter() {
        int next = position + (isEscape() ? 2 : 1);
        if (quote == NO_QUOTE) {
            next = Math.max(next, enterOptions());
        }
        trackNesting(text.charAt(position));
        replaced.append(text, position, Math.min(next, text.length()));
        position = next;
    }

    private boolean isEscape() {
        return quote != NO_QUOTE && quote != '`' && text.charAt(position) == '\\';
    }

    /** The position after the parenthesis that opens the options; that of the current character if none begin here. */
    private int enterOptions() {
        if (optionsDepth > 0 || Character.toUpperCase(text.charAt(position)) != 'O') {
            return position;
        }
        Matcher options = OPTIONS.matcher(text).region(position, text.length()).useTransparentBounds(true);
        if (!options.lookingAt()) {
            return position;
        }
        optionsDepth = 1;
        return options.end();
    }

    private void trackNesting(char character) {
        if (quote != NO_QUOTE) {
            quote = character == quote ? NO_QUOTE : quote;
        } else if (character == '\'' || character == '"' || character == '`') {
            quote = character;
        } else if (optionsDepth > 0 && character == '(') {
            optionsDepth++;
        } else if (optionsDepth > 0 && character == ')') {
            optionsDepth--;
        }
    }
}
