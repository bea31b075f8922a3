package io.github.dliemulator.job;

import io.github.dliemulator.result.ResultColumn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Rows of a result as a file, in the form in which Spark writes CSV and JSON. */
record ResultFile(TransferSettings settings, List<ResultColumn> columns, List<List<@Nullable Object>> rows) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, String> EXTENSIONS = Map.of("gzip", ".gz", "deflate", ".deflate");

    /** Whether files can have a compression. */
    static boolean supports(String compression) {
        return compression.equals("none") || EXTENSIONS.containsKey(compression);
    }

    /** @param jobId job of the result */
    String name(String jobId) {
        return "part-00000-%s-c000.%s%s"
                .formatted(jobId, settings.dataType(), EXTENSIONS.getOrDefault(settings.compression(), ""));
    }

    /** The first column that has no form in CSV; null if there is none. */
    @Nullable
    ResultColumn unsupportedColumn() {
        return columns.stream()
                .filter(column -> !settings.isJson())
                .filter(column -> column.type().shortName().matches("(array|map|struct)<.*"))
                .findFirst()
                .orElse(null);
    }

    byte[] content() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream compressed = compress(bytes)) {
            compressed.write(text().getBytes(settings.charset()));
        }
        return bytes.toByteArray();
    }

    private OutputStream compress(OutputStream target) throws IOException {
        return switch (settings.compression()) {
            case "gzip" -> new GZIPOutputStream(target);
            case "deflate" -> new DeflaterOutputStream(target);
            default -> target;
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        if (settings.hasHeader() && !settings.isJson()) {
            text.append(csv(columns.stream().map(ResultColumn::name).toList())).append('\n');
        }
        rows.forEach(
                row -> text.append(settings.isJson() ? json(row) : csv(row)).append('\n'));
        return text.toString();
    }

    /** An object without the fields that are null. */
    private String json(List<@Nullable Object> row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            Object value = row.get(i);
            if (value != null) {
                fields.put(columns.get(i).name(), value);
            }
        }
        return JSON.writeValueAsString(fields);
    }

    private String csv(List<? extends @Nullable Object> row) {
        return row.stream().map(this::field).collect(Collectors.joining(","));
    }

    /** Null is empty, and an empty text is quoted. */
    private String field(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        String quote = settings.quote();
        boolean quoted = text.isEmpty() || text.matches("(?s).*[,\r\n].*") || text.contains(quote);
        return quoted ? quote + escape(text) + quote : text;
    }

    private String escape(String text) {
        String quote = settings.quote();
        String escape = settings.escape();
        String escaped = escape.equals(quote) ? text : text.replace(escape, escape + escape);
        return escaped.replace(quote, escape + quote);
    }
}
