package io.github.dliemulator.web.error;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Error codes of DLI (dli_02_0056) and of the API gateway. */
public enum DliError implements ErrorCode {
    // spotless:off
    INVALID_PARAMETER      (400, "DLI.0001", "The request cannot be understood"), // also for an unknown connection
    NO_SUCH_OBJECT         (400, "DLI.0002", "The object does not exist."), // DLI returns 400, not 404
    PERMISSION_DENIED      (400, "DLI.0003", "SQL permission verification fails."),
    SYNTAX_ERROR           (400, "DLI.0004", "SQL syntax error"),
    SEMANTIC_ERROR         (400, "DLI.0005", "SQL semantic error"),
    ALREADY_EXISTS         (400, "DLI.0006", "The object exists."),
    NOT_SUPPORTED          (400, "DLI.0007", "The operation is not supported."),
    METADATA_ERROR               (400, "DLI.0008", "Metadata errors occur."), // for plans; others use NO_SUCH_OBJECT
    RESTRICTED             (400, "DLI.0009", "System restrictions."),
    UNAVAILABLE            (400, "DLI.0012", "Resource objects are unavailable."),
    UNAUTHENTICATED        (401, "DLI.0013", "X-Auth-Token is not defined in request. It is mandatory. Please define and send the request."),
    INVALID_TOKEN          (400, "DLI.0015", "Token info for token is null, return."),
    FOREIGN_TOKEN          (400, "DLI.0016", "The identity and role are incorrect."),
    RESULT_EXPIRED         (400, "DLI.0100", "The result has expired."),
    SERVER_ERROR                 (400, "DLI.0999", "Server-side errors occur."),
    QUEUE_BUSY                   (400, "DLI.0999", "The queue backend version is too old or the queue is busy."),
    QUOTA_EXCEEDED         (400, "DLI.1028", "The quota is insufficient."),
    BODY_TOO_LARGE         (413, "DLI.0001", "The request body is too large"), // codes of 413 and 415 are undocumented
    UNSUPPORTED_MEDIA_TYPE (415, "DLI.0001", "unsupported media Type"),
    INTERNAL               (500, "DLI.0999", "Internal service error."),
    NOT_AUTHORIZED         (403, "APIGW.0302", "The user is not authorized to access the API"),
    NO_SUCH_API            (404, "APIGW.0101", "The API does not exist or has not been published in the environment"),
    BACKEND_UNAVAILABLE    (502, "APIGW.0201", "Backend unavailable."),
    SERVICE_UNAVAILABLE         (503, "APIGW.0201", "Backend unavailable."), // database of the emulator is unavailable
    BACKEND_TIMEOUT        (504, "APIGW.0201", "Backend timeout."),
    BAD_SIGNATURE          (401, "APIGW.0301", "Incorrect IAM authentication information: verify aksk signature fail"),
    THROTTLED              (429, "APIGW.0308", "The throttling threshold has been reached: policy user over ratelimit,limit:100,time:1 minute"); // clients search for this message
    // spotless:on

    private final HttpStatus status;
    private final String code;
    private final String text;

    DliError(int status, String code, String text) {
        this.status = HttpStatus.valueOf(status);
        this.code = code;
        this.text = text;
    }

    /**
     * First error with this code and status. If there is none, the first error with the code.
     *
     * @param code error code; null for any
     * @param status HTTP status; null for any. If both are null, the result is {@link #INTERNAL}
     */
    public static Optional<DliError> find(@Nullable String code, @Nullable Integer status) {
        return findFirst(code, status).or(() -> code == null ? Optional.empty() : findFirst(code, null));
    }

    private static Optional<DliError> findFirst(@Nullable String code, @Nullable Integer status) {
        return Stream.of(values())
                .filter(error -> code == null || error.code.equals(code))
                .filter(error -> status == null || error.status.value() == status)
                .filter(error -> code != null || status != null || error == INTERNAL)
                .findFirst();
    }

    @Override
    public HttpStatusCode status() {
        return status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String text() {
        return text;
    }
}
