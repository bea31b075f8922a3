package io.github.dliemulator.web.error;

import java.util.Locale;
import org.springframework.http.HttpStatusCode;

/** What a service refuses for: an entry of its catalogue of errors. */
public interface ErrorCode {

    HttpStatusCode status();

    /** The code on the wire, for example {@code DLI.0002}. */
    String code();

    /** The catalogue's own words. */
    String text();

    /** The refusal in the catalogue's own words. */
    default DliException exception() {
        return new DliException(this, text());
    }

    /** The refusal as an exception, so that refusing reads as a sentence. */
    default DliException exception(String message, Object... args) {
        return new DliException(this, String.format(Locale.ROOT, message, args));
    }

    /** Whether the gateway refuses, which adds the request's id to the body, whatever service stands behind it. */
    default boolean isFromGateway() {
        return code().startsWith("APIGW.");
    }
}
