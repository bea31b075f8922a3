package io.github.dliemulator.engine.dialect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code CREATE TABLE … STORED AS format}, which Spark has for Hive alone, as {@code USING format}. */
public class StoredAs {

    private static final Map<String, String> FORMATS = Map.of(
            "PARQUET", "parquet",
            "ORC", "orc",
            "AVRO", "avro",
            "JSON", "json",
            "JSONFILE", "json",
            "CSV", "csv",
            "TEXTFILE", "csv");

    private final Tokens tokens;
    private final StringBuilder text;
    private final Map<String, String> options = new LinkedHashMap<>();
    private @Nullable String format;
    private int insertAt;

    private StoredAs(String sql) {
        this.tokens = Tokens.of(sql);
        this.text = new StringBuilder(sql);
    }

    /** The statement for Spark; another statement stays as it is. */
    public static String rewrite(String sql) {
        return new StoredAs(sql).rewritten();
    }

    private String rewritten() {
        String original = text.toString();
        int table = tokens.at(0, "CREATE", "EXTERNAL") ? 2 : 1;
        if (!tokens.at(0, "CREATE") || !tokens.at(table, "TABLE")) {
            return original;
        }
        int name = tokens.at(table + 1, "IF", "NOT", "EXISTS") ? table + 4 : table + 1;
        int clauses = tokens.afterName(name);
        if (tokens.at(clauses, "(")) {
            clauses = tokens.afterParentheses(clauses);
        }
        insertAt = tokens.end(Math.min(clauses, tokens.size()) - 1);
        readClauses(clauses);
        if (format == null) {
            return original;
        }
        text.insert(insertAt, " USING " + format + optionsText());
        if (table == 2) {
            // Spark decides by LOCATION
            blank(1, 2);
        }
        return text.toString();
    }

    private void readClauses(int first) {
        int index = first;
        while (index < tokens.size() && !tokens.at(index, "AS") && !tokens.at(index, "SELECT")) {
            int next = index + 1;
            if (tokens.at(index, "(")) {
                next = tokens.afterParentheses(index);
            } else if (tokens.at(index, "STORED", "AS") && FORMATS.containsKey(tokens.word(index + 2))) {
                format = FORMATS.get(tokens.word(index + 2));
                if (tokens.at(index + 2, "TEXTFILE")) {
                    options.putIfAbsent("sep", "'\\u0001'");
                }
                next = index + 3;
                blank(index, next);
            } else if (tokens.at(index, "ROW", "FORMAT", "DELIMITED")) {
                next = readDelimited(index + 3);
                blank(index, next);
            }
            index = next;
        }
    }

    private int readDelimited(int first) {
        int index = first;
        while (true) {
            if (tokens.at(index, "FIELDS", "TERMINATED", "BY")) {
                options.put("sep", tokens.text(index + 3));
                index += 4;
            } else if (tokens.at(index, "ESCAPED", "BY")) {
                options.put("escape", tokens.text(index + 2));
                index += 3;
            } else if (tokens.at(index, "LINES", "TERMINATED", "BY")) {
                options.put("lineSep", tokens.text(index + 3));
                index += 4;
            } else if (tokens.at(index, "NULL", "DEFINED", "AS")) {
                options.put("nullValue", tokens.text(index + 3));
                index += 4;
            } else {
                return index;
            }
        }
    }

    private String optionsText() {
        if (options.isEmpty() || !"csv".equals(format)) {
            return "";
        }
        return options.entrySet().stream()
                .map(option -> "'" + option.getKey() + "' = " + option.getValue())
                .collect(Collectors.joining(", ", " OPTIONS (", ")"));
    }

    /** Keeps the places of what follows. */
    private void blank(int first, int next) {
        for (int i = tokens.start(first); i < tokens.end(next - 1); i++) {
            text.setCharAt(i, ' ');
        }
    }
}
