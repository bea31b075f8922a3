package io.github.dliemulator.iam.refusal;

import io.github.dliemulator.web.refusal.DliException;
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

    static IamErrorBody of(DliException refusal) {
        HttpStatus status = HttpStatus.valueOf(refusal.refusal().status().value());
        return new IamErrorBody(new Content(status.value(), refusal.getMessage(), status.getReasonPhrase()));
    }
}
