package io.github.dliemulator.testcontainers.project;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A prescribed result of the SQL jobs whose statement matches: columns and rows, or a failure. Without both, the job returns nothing.
 * Instances are immutable.
 */
public final class PrescribedResult {

    private final Map<String, Object> json;

    private PrescribedResult(Map<String, Object> json) {
        this.json = json;
    }

    /** A result for the statements that match a pattern, in which {@code *} stands for any text. */
    public static PrescribedResult of(String sql) {
        return new PrescribedResult(Map.of("match", Map.of("sql", sql)));
    }

    Map<String, Object> json() {
        return json;
    }

    /** Adds a column. */
    public PrescribedResult column(String name, String type) {
        return adding("schema", Map.of(name, type));
    }

    /** Adds a row, with a value for each column. */
    public PrescribedResult row(Object... values) {
        return adding("rows", Arrays.asList(values));
    }

    /** Lets the job fail with this message. */
    public PrescribedResult failure(String message) {
        return with("failure", message);
    }

    /** Sets how long the job runs, in virtual time. */
    public PrescribedResult duration(Duration duration) {
        return with("duration", duration);
    }

    /** Limits the number of jobs that the result applies to. */
    public PrescribedResult uses(int number) {
        return with("uses", number);
    }

    private PrescribedResult adding(String field, Object value) {
        List<Object> values = new ArrayList<>();
        if (json.get(field) instanceof List<?> present) {
            values.addAll(present);
        }
        values.add(value);
        return with(field, values);
    }

    private PrescribedResult with(String field, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(json);
        copy.put(field, value);
        return new PrescribedResult(copy);
    }
}
