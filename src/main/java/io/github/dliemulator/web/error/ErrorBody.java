package io.github.dliemulator.web.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * Error response (dli_02_0056).
 *
 * @param code error code, for example {@code DLI.0002}
 * @param message error message
 * @param requestId request ID; only in errors of the API gateway
 */
@Schema(name = "Error")
public record ErrorBody(
        @JsonProperty("error_code") String code,
        @JsonProperty("error_msg") String message,

        @JsonProperty("request_id") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String requestId) {

    /** Error body for this response; contains the request ID if the API gateway returns the error. */
    public static ErrorBody of(DliException exception, HttpServletResponse response) {
        return of(exception, RequestId.getOrCreate(response));
    }

    static ErrorBody of(DliException exception, String requestId) {
        ErrorCode errorCode = exception.errorCode();
        return new ErrorBody(errorCode.code(), exception.getMessage(), errorCode.isFromGateway() ? requestId : null);
    }
}
