package io.github.dliemulator.job.sql;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.misc.Interval;
import org.antlr.v4.runtime.tree.ParseTree;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.jspecify.annotations.Nullable;

/** Reads literals, properties and parts of the text of statements. */
final class Literals {

    private Literals() {}

    /** The text of a rule as it was written. */
    static String source(ParserRuleContext rule) {
        return rule.getStart()
                .getInputStream()
                .getText(Interval.of(
                        rule.getStart().getStartIndex(), rule.getStop().getStopIndex()));
    }

    /** The value of string literals that follow each other. */
    static String text(SqlBaseParser.StringLitContext literal) {
        return literal.singleStringLit().stream()
                .map(single -> unquote(single.getText()))
                .collect(joining());
    }

    static String textOrEmpty(List<SqlBaseParser.CommentSpecContext> comments) {
        return comments.isEmpty() ? "" : text(comments.get(0).stringLit());
    }

    /** The value of a string literal, with or without the prefix {@code r}; other texts as they are. */
    static String unquote(String literal) {
        boolean raw = literal.length() > 2 && (literal.startsWith("r") || literal.startsWith("R"));
        String quoted = raw ? literal.substring(1) : literal;
        boolean isString = quoted.length() > 1 && (quoted.startsWith("'") || quoted.startsWith("\""));
        if (!isString) {
            return literal;
        }
        String content = quoted.substring(1, quoted.length() - 1);
        return raw ? content : unescape(content);
    }

    private static String unescape(String text) {
        StringBuilder unescaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character != '\\' || i + 1 == text.length()) {
                unescaped.append(character);
                continue;
            }
            char next = text.charAt(++i);
            unescaped.append(
                    switch (next) {
                        case 'n' -> "\n";
                        case 't' -> "\t";
                        case 'r' -> "\r";
                        case 'b' -> "\b";
                        case '%', '_' -> "\\" + next;
                        default -> String.valueOf(next);
                    });
        }
        return unescaped.toString();
    }

    static Map<String, String> properties(List<SqlBaseParser.PropertyListContext> lists) {
        Map<String, String> properties = new LinkedHashMap<>();
        lists.forEach(list -> list.property().forEach(property -> put(properties, property, false)));
        return properties;
    }

    /** Options of a table, by keys in lower case. */
    static Map<String, String> options(List<SqlBaseParser.ExpressionPropertyListContext> lists) {
        Map<String, String> options = new LinkedHashMap<>();
        lists.forEach(list -> list.expressionProperty().forEach(property -> put(options, property, true)));
        return options;
    }

    /** A property is a key, an equals sign that can be missing, and a value that can be missing. */
    private static void put(Map<String, String> properties, ParseTree property, boolean lowerCase) {
        String key = key(property.getChild(0));
        int last = property.getChildCount() - 1;
        String value = last == 0 ? "" : value(property.getChild(last));
        properties.put(lowerCase ? key.toLowerCase(Locale.ROOT) : key, value);
    }

    private static String key(ParseTree key) {
        String text = key.getText();
        return text.startsWith("`") ? text.replace("`", "") : unquote(text);
    }

    private static String value(ParseTree value) {
        return unquote(value.getText());
    }

    static Map<String, String> partition(SqlBaseParser.@Nullable PartitionSpecContext spec) {
        Map<String, String> values = new LinkedHashMap<>();
        if (spec != null) {
            spec.partitionVal()
                    .forEach(value -> values.put(
                            Identifiers.unquote(value.identifier().getText()),
                            value.constant() == null
                                    ? ""
                                    : unquote(value.constant().getText())));
        }
        return values;
    }
}
