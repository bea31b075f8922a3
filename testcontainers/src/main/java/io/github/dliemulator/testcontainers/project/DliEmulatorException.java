package io.github.dliemulator.testcontainers.project;

/** An error response of the Admin API. The message contains the detail that the emulator gives. */
public final class DliEmulatorException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    private DliEmulatorException(int status, String message) {
        super(message);
        this.status = status;
    }

    static DliEmulatorException of(String method, String path, int status, String body) {
        return new DliEmulatorException(
                status, "%s /_emulator/projects%s answered %d: %s".formatted(method, path, status, detail(body)));
    }

    private static String detail(String body) {
        try {
            return Fields.parse(body).optionalText("detail").orElse(body);
        } catch (IllegalArgumentException e) {
            return body;
        }
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }
}
