package io.github.dliemulator.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The catalogue of refusals: dli_02_0056, and the gateway in front of the service. */
public enum DliError {
    // spotless:off
    INVALID_PARAMETER      (400, "DLI.0001"), // also for an unknown connection
    NO_SUCH_OBJECT         (400, "DLI.0002"), // 400, not 404: that is what the service answers
    ALREADY_EXISTS         (400, "DLI.0006"),
    NOT_SUPPORTED          (400, "DLI.0007"),
    UNAVAILABLE            (400, "DLI.0012"),
    BUSY                   (400, "DLI.0999"), // the table's "server-side error" is what a busy queue answers
    QUOTA_EXCEEDED         (400, "DLI.1028"),
    BODY_TOO_LARGE         (413, "DLI.0001"), // no page gives a code for these two
    UNSUPPORTED_MEDIA_TYPE (415, "DLI.0001"),
    INTERNAL               (500, "DLI.0999"),
    NO_SUCH_API            (404, "APIGW.0101");
    // spotless:on

    private final HttpStatus status;
    private final String code;

    DliError(int status, String code) {
        this.status = HttpStatus.valueOf(status);
        this.code = code;
    }

    public HttpStatusCode status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** The refusal as an exception, so that refusing reads as a sentence. */
    public DliException because(String message, Object... args) {
        return new DliException(this, String.format(Locale.ROOT, message, args));
    }

    /** Whether the gateway refuses, which adds the request's id to the body. */
    boolean isGateways() {
        return code.startsWith("APIGW.");
    }
}
