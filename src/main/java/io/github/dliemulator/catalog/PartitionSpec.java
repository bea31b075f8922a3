package io.github.dliemulator.catalog;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;
import static java.util.stream.Collectors.joining;

import io.github.dliemulator.web.ResourceNames;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values of the partition columns of one partition, in the order of the columns.
 *
 * @param values values by lower-case column names
 */
public record PartitionSpec(Map<String, String> values) {

    static final int MAX_NAME = 500;
    static final char LIKE_ESCAPE = '!';

    /** Characters that the path of a partition cannot contain (as in Hive). */
    private static final String ESCAPED = "\"#%'*/:=?\\{[]^";

    public PartitionSpec {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * The partition of a table with these values.
     *
     * @param values values by column names, which are not case-sensitive
     * @throws io.github.dliemulator.web.error.DliException if the columns are not exactly the partition columns of the table
     */
    public static PartitionSpec of(TableSpec table, Map<String, String> values) {
        Map<String, String> given = normalizeKeys(values);
        List<String> columns = ResourceNames.normalizeAll(table.partitionColumns());
        if (given.size() != values.size() || !given.keySet().equals(java.util.Set.copyOf(columns))) {
            throw INVALID_PARAMETER.exception(
                    "A partition of the table %s needs a value of each of %s",
                    table.name().table(), columns);
        }
        Map<String, String> ordered = new LinkedHashMap<>();
        columns.forEach(column -> ordered.put(column, given.get(column)));
        PartitionSpec spec = new PartitionSpec(ordered);
        if (spec.name().length() > MAX_NAME) {
            throw INVALID_PARAMETER.exception("The name of a partition must have at most %d characters", MAX_NAME);
        }
        return spec;
    }

    private static Map<String, String> normalizeKeys(Map<String, String> values) {
        Map<String, String> normalized = new LinkedHashMap<>();
        values.forEach((column, value) -> normalized.put(ResourceNames.normalize(column), value));
        return normalized;
    }

    /** The name, such as {@code dt=2030-01-01/city=Bonn}. */
    public String name() {
        return values.entrySet().stream()
                .map(value -> segment(value.getKey(), value.getValue()))
                .collect(joining("/"));
    }

    /**
     * A pattern of SQL for the names of the partitions of a table with these values. Values contain no slash, so a wildcard matches
     * the value of one column.
     *
     * @param values values of some partition columns by name; other names have no effect
     */
    static String likePattern(TableSpec table, Map<String, String> values) {
        Map<String, String> given = normalizeKeys(values);
        return ResourceNames.normalizeAll(table.partitionColumns()).stream()
                .map(column -> given.containsKey(column)
                        ? escapeLike(segment(column, given.get(column)))
                        : escapeLike(column + "=") + "%")
                .collect(joining("/"));
    }

    private static String escapeLike(String text) {
        return text.replaceAll("[!%_]", LIKE_ESCAPE + "$0");
    }

    /** The part of a name for one column. */
    private static String segment(String column, String value) {
        return ResourceNames.normalize(column) + "=" + escape(value);
    }

    private static String escape(String value) {
        StringBuilder escaped = new StringBuilder();
        for (char character : value.toCharArray()) {
            if (character < ' ' || character == 127 || ESCAPED.indexOf(character) >= 0) {
                escaped.append("%%%02X".formatted((int) character));
            } else {
                escaped.append(character);
            }
        }
        return escaped.toString();
    }
}
