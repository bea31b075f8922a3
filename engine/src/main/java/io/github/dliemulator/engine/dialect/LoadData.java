package io.github.dliemulator.engine.dialect;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * {@code LOAD DATA INPATH 'path' [OVERWRITE] INTO TABLE table [OPTIONS (…)]}, which Spark has for Hive tables and without
 * options. It copies rows; files stay where they are.
 *
 * @param path of files
 * @param overwrite whether the present rows are replaced
 * @param table as written
 * @param options names in upper case
 */
public record LoadData(String path, boolean overwrite, String table, Map<String, String> options) {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("DELIMITER", "sep"),
            Map.entry("QUOTECHAR", "quote"),
            Map.entry("COMMENTCHAR", "comment"),
            Map.entry("HEADER", "header"),
            Map.entry("ESCAPECHAR", "escape"),
            Map.entry("MAXCOLUMNS", "maxColumns"),
            Map.entry("DATEFORMAT", "dateFormat"),
            Map.entry("TIMESTAMPFORMAT", "timestampFormat"),
            Map.entry("MODE", "mode"));

    private static final String DATA_TYPE = "DATA_TYPE";

    /** Absent if it is another statement, or has a part that is not supported. */
    public static Optional<LoadData> parse(String sql) {
        Tokens tokens = Tokens.of(sql);
        if (!tokens.at(0, "LOAD", "DATA", "INPATH")) {
            return Optional.empty();
        }
        boolean overwrite = tokens.at(4, "OVERWRITE");
        int into = overwrite ? 5 : 4;
        if (!tokens.at(into, "INTO", "TABLE")) {
            return Optional.empty();
        }
        int next = tokens.afterName(into + 2);
        StringBuilder table = new StringBuilder();
        for (int i = into + 2; i < next; i++) {
            table.append(tokens.text(i));
        }
        Map<String, String> options = new HashMap<>();
        if (tokens.at(next, "OPTIONS", "(")) {
            int end = tokens.afterParentheses(next + 1);
            for (int i = next + 2; i + 2 < end; i += 4) {
                options.put(tokens.unquoted(i).toUpperCase(Locale.ROOT), tokens.unquoted(i + 2));
            }
            next = end;
        }
        boolean complete = next == tokens.size() || tokens.at(next, ";");
        return complete
                ? Optional.of(new LoadData(tokens.unquoted(3), overwrite, table.toString(), options))
                : Optional.empty();
    }

    /** Reads the files with the columns of the table, and adds their rows. */
    public void run(SparkSession session) {
        StructType schema = session.table(table).schema();
        String format = options.getOrDefault(DATA_TYPE, "csv").toLowerCase(Locale.ROOT);
        Map<String, String> readerOptions = new HashMap<>();
        NAMES.forEach((name, option) -> {
            if (options.containsKey(name)) {
                readerOptions.put(option, options.get(name));
            }
        });
        DataFrameReader reader = session.read().format(format).options(readerOptions);
        if (format.equals("csv") || format.equals("json")) {
            reader = reader.schema(schema);
        }
        Column[] columns = Arrays.stream(schema.fields())
                .map(field -> functions.col("`" + field.name() + "`").cast(field.dataType()))
                .toArray(Column[]::new);
        reader.load(path)
                .select(columns)
                .write()
                .mode(overwrite ? "overwrite" : "append")
                .insertInto(table);
    }
}
