package io.github.dliemulator.job.sql;

/** A statement that the grammar does not accept. The message names line and position. */
public class SqlSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String messageWithoutText;

    /**
     * An error that the message describes by its reason alone.
     *
     * @param position number of characters before the error in its line, as in messages of Spark
     */
    SqlSyntaxException(String reason, int line, int position) {
        this(reason, "", line, position);
    }

    /** @param near the text at the error, such as {@code " at or near 'selct'"} */
    SqlSyntaxException(String reason, String near, int line, int position) {
        super(message(reason + near, line, position), null, false, false);
        this.messageWithoutText = message(reason, line, position);
    }

    private static String message(String reason, int line, int position) {
        return "ParseException: %s (line %d, pos %d)".formatted(reason, line, position);
    }

    /** The message without any text of the statement. */
    public String messageWithoutText() {
        return messageWithoutText;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
