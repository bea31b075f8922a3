package io.github.dliemulator.iam.keystone;

import io.github.dliemulator.web.error.DliException;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.http.HttpStatus;

/** A refusal of the identity service on the wire. */
@Schema(name = "IamError")
public record IamErrorBody(Content error) {

    /**
     * What is wrong.
     *
     * @param code the status of HTTP
     * @param message what is wrong, for a person
     * @param title what HTTP calls the status
     */
    @Schema(name = "IamErrorContent")
    record Content(int code, String message, String title) {}

    static IamErrorBody of(DliException exception) {
        HttpStatus status = HttpStatus.valueOf(exception.errorCode().status().value());
        return new IamErrorBody(new Content(status.value(), exception.getMessage(), status.getReasonPhrase()));
    }
}
