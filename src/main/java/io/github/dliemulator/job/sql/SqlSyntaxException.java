package io.github.dliemulator.job.sql;

/** A statement that the grammar does not accept. The message names line and position. */
public class SqlSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param position number of characters before the error in its line, as in messages of Spark */
    SqlSyntaxException(String reason, int line, int position) {
        super("ParseException: %s (line %d, pos %d)".formatted(reason, line, position), null, false, false);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
