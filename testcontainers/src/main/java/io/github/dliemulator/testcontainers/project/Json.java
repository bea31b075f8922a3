package io.github.dliemulator.testcontainers.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads and writes JSON as maps, lists, texts, {@link BigDecimal}s, booleans and nulls. It belongs to the kit, so that the kit brings no
 * JSON library that could clash with the one on the class path of a test.
 */
final class Json {

    private static final int MAX_DEPTH = 200;

    private final String text;
    private int position;

    private Json(String text) {
        this.text = text;
    }

    /** Reads one JSON value. Throws {@link IllegalArgumentException} if the text is not JSON. */
    static Object parse(String text) {
        Json json = new Json(text);
        Object value = json.value(0);
        json.skipSpace();
        if (json.position < text.length()) {
            throw json.error("text after the value");
        }
        return value;
    }

    private Object value(int depth) {
        if (depth > MAX_DEPTH) {
            throw error("too deep");
        }
        return switch (next()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        position++;
        while (next() != '}') {
            String name = string();
            expect(':');
            members.put(name, value(depth + 1));
            separatedBefore('}');
        }
        position++;
        return members;
    }

    private List<Object> array(int depth) {
        List<Object> elements = new ArrayList<>();
        position++;
        while (next() != ']') {
            elements.add(value(depth + 1));
            separatedBefore(']');
        }
        position++;
        return elements;
    }

    private void separatedBefore(char end) {
        if (next() == end) {
            return;
        }
        expect(',');
        if (next() == end) {
            throw error("nothing after a comma");
        }
    }

    private String string() {
        expect('"');
        StringBuilder result = new StringBuilder();
        for (char c = take(); c != '"'; c = take()) {
            result.append(c == '\\' ? escaped() : c);
        }
        return result.toString();
    }

    private char escaped() {
        char c = take();
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> (char) Integer.parseInt(take(4), 16);
            case '"', '\\', '/' -> c;
            default -> throw error("unknown escape");
        };
    }

    private Object word(String word, Object value) {
        if (!take(word.length()).equals(word)) {
            throw error("unknown word");
        }
        return value;
    }

    private BigDecimal number() {
        int start = position;
        while (position < text.length() && "+-.eE0123456789".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        try {
            return new BigDecimal(text.substring(start, position));
        } catch (NumberFormatException e) {
            throw error("no value");
        }
    }

    private void expect(char expected) {
        if (next() != expected) {
            throw error("no " + expected);
        }
        position++;
    }

    /** The next character after white space, which stays the next one. */
    private char next() {
        skipSpace();
        if (position >= text.length()) {
            throw error("it ends");
        }
        return text.charAt(position);
    }

    private void skipSpace() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    private char take() {
        return take(1).charAt(0);
    }

    private String take(int length) {
        if (position + length > text.length()) {
            throw error("it ends");
        }
        position += length;
        return text.substring(position - length, position);
    }

    private IllegalArgumentException error(String problem) {
        return new IllegalArgumentException("Not JSON, %s at position %d: %s"
                .formatted(problem, position, text.substring(0, Math.min(200, text.length()))));
    }

    /** Writes a value of maps, collections, texts, numbers, booleans and nulls. Members of maps that are null are left out. */
    static String write(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .filter(member -> member.getValue() != null)
                    .map(member -> quote(member.getKey().toString()) + ":" + write(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof Iterable<?> elements) {
            StringBuilder result = new StringBuilder("[");
            elements.forEach(
                    element -> result.append(result.length() == 1 ? "" : ",").append(write(element)));
            return result.append(']').toString();
        }
        return value == null || value instanceof Number || value instanceof Boolean
                ? String.valueOf(value)
                : quote(value.toString());
    }

    private static String quote(String text) {
        StringBuilder result = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                result.append('\\').append(c);
            } else if (c < ' ') {
                result.append("\\u%04x".formatted((int) c));
            } else {
                result.append(c);
            }
        }
        return result.append('"').toString();
    }
}
