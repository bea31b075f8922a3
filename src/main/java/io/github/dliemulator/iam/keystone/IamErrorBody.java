package io.github.dliemulator.iam.keystone;

import io.github.dliemulator.web.error.DliException;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.http.HttpStatus;

/** Error body of the identity API. */
@Schema(name = "IamError")
public record IamErrorBody(Content error) {

    /**
     * Code and text of an error.
     *
     * @param code HTTP status code
     * @param message description of the error
     * @param title reason phrase of the HTTP status
     */
    @Schema(name = "IamErrorContent")
    record Content(int code, String message, String title) {}

    static IamErrorBody of(DliException exception) {
        HttpStatus status = HttpStatus.valueOf(exception.errorCode().status().value());
        return new IamErrorBody(new Content(status.value(), exception.getMessage(), status.getReasonPhrase()));
    }
}
