package io.github.dliemulator.web.error;

import java.util.Locale;
import org.springframework.http.HttpStatusCode;

/** Error code of a service, with HTTP status and default message. */
public interface ErrorCode {

    HttpStatusCode status();

    /** Code in the error response, for example {@code DLI.0002}. */
    String code();

    /** Default message. */
    String text();

    /** Exception with the default message. */
    default DliException exception() {
        return new DliException(this, text());
    }

    /** Exception with a message in the syntax of {@link String#format}. */
    default DliException exception(String message, Object... args) {
        return new DliException(this, String.format(Locale.ROOT, message, args));
    }

    /** Whether the API gateway returns the error. Its error bodies contain the request ID, for every service. */
    default boolean isFromGateway() {
        return code().startsWith("APIGW.");
    }
}
