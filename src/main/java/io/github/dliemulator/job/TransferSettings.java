package io.github.dliemulator.job;

import static java.util.Objects.requireNonNullElse;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Settings of an import or export, as requests give them and details show them (dli_02_0022).
 *
 * @param encoding character set of an export; UTF-8 if null
 * @param limit maximum number of exported rows; all if null or 0
 * @param sourceJobId job whose result is exported; null for a table
 */
record TransferSettings(
        String dataPath,
        String dataType,
        @Nullable String compress,
        @Nullable String exportMode,
        @Nullable Boolean withColumnHeader,
        @Nullable String delimiter,
        @Nullable String quoteChar,
        @Nullable String escapeChar,
        @Nullable String dateFormat,
        @Nullable String timestampFormat,
        @Nullable String encoding,
        @Nullable Integer limit,
        @Nullable String sourceJobId) {

    private static final String OVERWRITE = "Overwrite";
    private static final String NO_COMPRESSION = "none";

    boolean overwrites() {
        return OVERWRITE.equals(exportMode);
    }

    boolean isJson() {
        return dataType.equals("json");
    }

    boolean hasHeader() {
        return Boolean.TRUE.equals(withColumnHeader);
    }

    String compression() {
        return requireNonNullElse(compress, NO_COMPRESSION);
    }

    Charset charset() {
        return Charset.forName(requireNonNullElse(encoding, "utf-8"));
    }

    String quote() {
        return quoteChar == null || quoteChar.isEmpty() ? "\"" : quoteChar;
    }

    String escape() {
        return escapeChar == null || escapeChar.isEmpty() ? "\\" : escapeChar;
    }

    /** The number of rows to export of this many. */
    long limited(long rows) {
        return limit == null || limit == 0 ? rows : Math.min(limit, rows);
    }

    /** The statement that exports the rows of a query. */
    String toExport(String query) {
        String limited = limit == null || limit == 0 ? query : "SELECT * FROM (%s) LIMIT %d".formatted(query, limit);
        return "INSERT OVERWRITE DIRECTORY '%s' USING %s%s %s".formatted(dataPath, dataType, options(), limited);
    }

    private String options() {
        Map<String, String> options = new LinkedHashMap<>();
        if (hasHeader() && !isJson()) {
            options.put("header", "true");
        }
        if (!compression().equals(NO_COMPRESSION)) {
            options.put("compression", compression());
        }
        if (encoding != null) {
            options.put("encoding", encoding.toUpperCase(Locale.ROOT));
        }
        if (quoteChar != null && !quoteChar.isEmpty()) {
            options.put("quote", quoteChar);
        }
        if (escapeChar != null && !escapeChar.isEmpty()) {
            options.put("escape", escapeChar);
        }
        return options.isEmpty()
                ? ""
                : options.entrySet().stream()
                        .map(option -> "%s '%s'".formatted(option.getKey(), literal(option.getValue())))
                        .collect(Collectors.joining(", ", " OPTIONS (", ")"));
    }

    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("'", "\\'");
    }
}
