package io.github.dliemulator.result;

import org.springframework.util.StringUtils;

/**
 * The statement of a job, for the match of prescribed results.
 *
 * @param needsRows whether it needs a result; otherwise only a failure can be prescribed for it
 */
public record ResultTarget(String sql, String queue, StatementType type, boolean needsRows) {

    String normalizedSql() {
        return normalize(sql);
    }

    /** A text in which each sequence of blanks is one, without those and semicolons at its ends. */
    static String normalize(String sql) {
        String text = String.join(" ", StringUtils.tokenizeToStringArray(sql, " \t\r\n\f"));
        return StringUtils.trimTrailingCharacter(StringUtils.trimTrailingCharacter(text, ';'), ' ');
    }
}
