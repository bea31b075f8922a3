package io.github.dliemulator.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Separates Java and JavaScript source into comments, strings and names. Each part has the length of the source and contains {@link
 * #GAP} where the source has something else, so offsets and lines stay valid.
 */
final class SourceScanner {

    /** Stands for a character that does not belong to the text. */
    static final char GAP = '\0';

    private static final Pattern TOKEN = Pattern.compile(
            "(?<comment>//[^\n]*+|/\\*.*?\\*/)"
                    + "|(?<string>\"{3}.*?\"{3}|\"(?:[^\"\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\n]|\\\\.)*+')"
                    + "|(?<name>[A-Za-z_$][\\w$]*+)"
                    + "|(?<other>.)",
            Pattern.DOTALL);

    /** The text of a template literal up to its end or to an expression. */
    private static final Pattern TEMPLATE =
            Pattern.compile("(?:[^`$\\\\]|\\\\.|\\$(?!\\{))*+(?<end>`|\\$\\{)", Pattern.DOTALL);

    private final String source;
    private final Map<TextKind, char[]> parts = new EnumMap<>(TextKind.class);

    /** The number of open braces in each template expression around the current position. */
    private final Deque<Integer> openBraces = new ArrayDeque<>();

    private SourceScanner(String source) {
        this.source = source;
    }

    static Map<TextKind, String> scan(String source) {
        SourceScanner scanner = new SourceScanner(source);
        int position = 0;
        while (position < source.length()) {
            position = scanner.readToken(position);
        }
        Map<TextKind, String> texts = new EnumMap<>(TextKind.class);
        scanner.parts.forEach((kind, text) -> texts.put(kind, new String(text)));
        return texts;
    }

    /** @return the position after the token */
    private int readToken(int position) {
        Matcher token = TOKEN.matcher(source).region(position, source.length());
        if (!token.lookingAt()) {
            throw new IllegalStateException("no token at " + position);
        }
        if (token.group("other") != null) {
            return readOther(token.group().charAt(0), token.end());
        }
        if (token.group("comment") != null) {
            keep(TextKind.COMMENT, position, token.end());
        } else if (token.group("string") != null) {
            keep(TextKind.STRING, position + 1, token.end() - 1);
        } else {
            keep(TextKind.NAME, position, token.end());
        }
        return token.end();
    }

    private int readOther(char character, int next) {
        if (character == '`') {
            return readTemplate(next);
        }
        if (character == '{' && !openBraces.isEmpty()) {
            openBraces.push(openBraces.pop() + 1);
        } else if (character == '}' && !openBraces.isEmpty()) {
            int open = openBraces.pop();
            if (open == 0) {
                return readTemplate(next);
            }
            openBraces.push(open - 1);
        }
        return next;
    }

    private int readTemplate(int position) {
        Matcher text = TEMPLATE.matcher(source).region(position, source.length());
        if (!text.lookingAt()) {
            throw new IllegalStateException("the template literal at " + position + " has no end");
        }
        keep(TextKind.STRING, position, text.start("end"));
        if (text.group("end").equals("${")) {
            openBraces.push(0);
        }
        return text.end();
    }

    private void keep(TextKind kind, int from, int to) {
        char[] part = parts.computeIfAbsent(kind, key -> gaps());
        source.getChars(from, to, part, from);
    }

    private char[] gaps() {
        char[] gaps = source.toCharArray();
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = gaps[i] == '\n' ? '\n' : GAP;
        }
        return gaps;
    }
}
