package io.github.dliemulator.catalog;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * SQL statement that creates a table or view.
 *
 * @param masked whether credentials in its options are masked, as Spark masks them
 */
record CreateTableStatement(TableSpec spec, boolean masked) {

    private static final String MASK = "*********(redacted)";

    private static final Pattern CREDENTIAL =
            Pattern.compile("secret|password|passwd|token|access\\.?key", Pattern.CASE_INSENSITIVE);

    CreateTableStatement(TableSpec spec) {
        this(spec, true);
    }

    static String withCredentials(TableSpec spec) {
        return new CreateTableStatement(spec, false).toString();
    }

    private Map<String, String> shown(Map<String, String> settings) {
        return masked ? redact(settings) : new TreeMap<>(settings);
    }

    /** The options with masked credentials, in the order of their keys. */
    static Map<String, String> redact(Map<String, String> options) {
        Map<String, String> redacted = new TreeMap<>(options);
        redacted.replaceAll((key, value) -> CREDENTIAL.matcher(key).find() ? MASK : value);
        return redacted;
    }

    @Override
    public String toString() {
        return spec.isView() ? createView() : createTable();
    }

    private String createView() {
        return join(
                "CREATE VIEW " + spec.name().quoted(),
                list("(", spec.columns().stream().map(CreateTableStatement::viewColumn)),
                comment(spec.description()),
                properties(),
                "AS " + spec.viewText());
    }

    private String createTable() {
        return join(
                "CREATE TABLE " + spec.name().quoted(),
                list("(", spec.columns().stream().map(CreateTableStatement::column)),
                "USING " + spec.dataType(),
                list("OPTIONS (", shown(spec.options()).entrySet().stream().map(CreateTableStatement::option)),
                list("PARTITIONED BY (", spec.partitionColumns().stream().map(CatalogNames::quote)),
                spec.location().isEmpty() ? "" : "LOCATION " + literal(spec.location()),
                comment(spec.description()),
                properties());
    }

    private String properties() {
        return list(
                "TBLPROPERTIES (",
                shown(spec.properties()).entrySet().stream()
                        .map(property -> literal(property.getKey()) + " = " + literal(property.getValue())));
    }

    private static String column(Column column) {
        return join(CatalogNames.quote(column.name()), type(column.type()), comment(column.description()));
    }

    private static String viewColumn(Column column) {
        return join(CatalogNames.quote(column.name()), comment(column.description()));
    }

    /** A simple type in upper case. Others can contain names of fields. */
    private static String type(String type) {
        return type.indexOf('<') < 0 ? type.toUpperCase(Locale.ROOT) : type;
    }

    private static String option(Map.Entry<String, String> option) {
        return CatalogNames.quote(option.getKey()) + " " + literal(option.getValue());
    }

    private static String comment(String text) {
        return text.isEmpty() ? "" : "COMMENT " + literal(text);
    }

    private static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** The items in parentheses; empty if there are none. */
    private static String list(String prefix, Stream<String> items) {
        List<String> texts = items.toList();
        return texts.isEmpty() ? "" : prefix + String.join(", ", texts) + ")";
    }

    private static String join(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(joining(" "));
    }
}
