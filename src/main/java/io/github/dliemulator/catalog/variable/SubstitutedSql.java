package io.github.dliemulator.catalog.variable;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A SQL statement with the values of global variables.
 *
 * @param text statement to run. It can contain sensitive values: neither store nor show it.
 * @param sensitiveValues values of sensitive variables that it contains
 */
public record SubstitutedSql(String text, List<String> sensitiveValues) {

    public SubstitutedSql {
        sensitiveValues = List.copyOf(sensitiveValues);
    }

    /** A statement without variables. */
    public static SubstitutedSql of(String text) {
        return new SubstitutedSql(text, List.of());
    }

    public boolean isSensitive() {
        return !sensitiveValues.isEmpty();
    }

    /** A message about the statement, without sensitive values. Names in messages can be in another case. */
    public String mask(String message) {
        String masked = message;
        for (String value : sensitiveValues) {
            masked = Pattern.compile(Pattern.quote(value), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(masked)
                    .replaceAll(GlobalVariable.MASK);
        }
        return masked;
    }

    /** Without the text. */
    @Override
    public String toString() {
        return "SubstitutedSql[%d characters]".formatted(text.length());
    }
}
