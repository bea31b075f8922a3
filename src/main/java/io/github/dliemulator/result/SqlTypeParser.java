package io.github.dliemulator.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Parses the text of a type, such as {@code array<struct<city:string,n:decimal(10,2)>>}. */
final class SqlTypeParser {

    /** Types within types; more than any result needs, and fewer than a stack holds. */
    private static final int MAX_DEPTH = 20;

    private final String text;
    private int position;
    private int depth;

    SqlTypeParser(String text) {
        this.text = text;
    }

    SqlType parse() {
        SqlType type = type();
        skipBlanks();
        if (position < text.length()) {
            throw invalid();
        }
        return type;
    }

    private SqlType type() {
        if (++depth > MAX_DEPTH) {
            throw invalid();
        }
        String name = word().toLowerCase(Locale.ROOT);
        SqlType type = switch (name) {
            case "array" -> array();
            case "map" -> map();
            case "struct" -> struct();
            case "decimal", "numeric" -> decimal();
            case "char", "varchar" -> text();
            default -> simple(name);
        };
        depth--;
        return type;
    }

    private SqlType simple(String name) {
        SqlType.Simple simple = SqlType.Simple.find(name);
        if (simple == null) {
            throw invalid();
        }
        return simple;
    }

    private SqlType array() {
        require('<');
        SqlType element = type();
        require('>');
        return new SqlType.ListOf(element);
    }

    private SqlType map() {
        require('<');
        SqlType key = type();
        require(',');
        SqlType value = type();
        require('>');
        return new SqlType.MapOf(key, value);
    }

    private SqlType struct() {
        require('<');
        List<ResultColumn> fields = new ArrayList<>();
        do {
            String name = word();
            require(':');
            fields.add(new ResultColumn(name, type()));
        } while (accept(','));
        require('>');
        return new SqlType.Struct(fields);
    }

    /** Without size it has 10 digits, none of them after the point, as in Spark. */
    private SqlType decimal() {
        if (!accept('(')) {
            return new SqlType.Decimal(10, 0);
        }
        int precision = number();
        int scale = accept(',') ? number() : 0;
        require(')');
        return new SqlType.Decimal(precision, scale);
    }

    /** The service stores these types as string without cutting values. */
    private SqlType text() {
        require('(');
        number();
        require(')');
        return SqlType.Simple.STRING;
    }

    private int number() {
        String digits = word();
        if (digits.length() > 5 || !digits.chars().allMatch(Character::isDigit)) {
            throw invalid();
        }
        return Integer.parseInt(digits);
    }

    private String word() {
        skipBlanks();
        int start = position;
        while (position < text.length()
                && (Character.isLetterOrDigit(text.charAt(position)) || text.charAt(position) == '_')) {
            position++;
        }
        if (start == position) {
            throw invalid();
        }
        return text.substring(start, position);
    }

    private void require(char character) {
        if (!accept(character)) {
            throw invalid();
        }
    }

    private boolean accept(char character) {
        skipBlanks();
        boolean found = position < text.length() && text.charAt(position) == character;
        position += found ? 1 : 0;
        return found;
    }

    private void skipBlanks() {
        while (position < text.length() && text.charAt(position) == ' ') {
            position++;
        }
    }

    private IllegalArgumentException invalid() {
        return new IllegalArgumentException(
                "'%s' is not a type: write for example string, int, decimal(10,2), array<int> or struct<a:int>"
                        .formatted(text));
    }
}
