package io.github.dliemulator.web.error;

import static io.github.dliemulator.web.error.DliError.INTERNAL;
import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_API;
import static io.github.dliemulator.web.error.DliError.SERVICE_UNAVAILABLE;
import static io.github.dliemulator.web.error.DliError.UNSUPPORTED_MEDIA_TYPE;

import io.github.dliemulator.web.RequestContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.apache.coyote.BadRequestException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Translates exceptions into error responses in the format of DLI. Subclasses define other formats or error codes. */
public abstract class ApiExceptionHandler extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ApiExceptionHandler.class);

    @ExceptionHandler
    ResponseEntity<Object> handleDliException(
            DliException exception, HttpServletRequest request, HttpServletResponse response) {
        return createResponse(exception, request, response);
    }

    /** Handles the exception of Tomcat for a body that ends early or has malformed chunks. */
    @ExceptionHandler
    ResponseEntity<Object> handleIncompleteBody(
            BadRequestException e, HttpServletRequest request, HttpServletResponse response) {
        return createResponse(INVALID_PARAMETER.exception("The request body ended early"), request, response);
    }

    @ExceptionHandler
    ResponseEntity<Object> handleTooManyViolations(
            TooManyViolationsException e, HttpServletRequest request, HttpServletResponse response) {
        return createResponse(INVALID_PARAMETER.exception("%s", e.getMessage()), request, response);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> handleUnexpectedException(
            Exception exception, HttpServletRequest request, HttpServletResponse response) {
        Optional<String> outage = DatabaseOutage.findMessage(exception);
        if (outage.isPresent()) {
            log.warn(
                    "Request {} failed because the database is unavailable: {}",
                    RequestId.getOrCreate(response),
                    outage.get());
            DatabaseOutage.mark(request, response);
            return createResponse(SERVICE_UNAVAILABLE.exception(), request, response);
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            return null; // the client has disconnected
        }
        log.error("Request {} failed with an internal error", RequestId.getOrCreate(response), exception);
        return createResponse(INTERNAL.exception(), request, response);
    }

    /** Translates the exceptions of Spring MVC. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpServletRequest servletRequest = ((ServletWebRequest) request).getRequest();
        HttpServletResponse response = Objects.requireNonNull(((ServletWebRequest) request).getResponse());
        if (status.is5xxServerError()) {
            return handleUnexpectedException(e, servletRequest, response);
        }
        return NestedExceptionUtils.getMostSpecificCause(e) instanceof DliException exception
                ? createResponse(exception, servletRequest, response)
                : createResponse(toDliException(e), servletRequest, response);
    }

    private static DliException toDliException(Exception e) {
        if (e instanceof NoResourceFoundException || e instanceof HttpRequestMethodNotSupportedException) {
            // the API gateway identifies an API by method and path
            return NO_SUCH_API.exception();
        }
        if (e instanceof HttpMediaTypeNotSupportedException) {
            return UNSUPPORTED_MEDIA_TYPE.exception();
        }
        return ValidationMessages.describe(e)
                .map(message -> INVALID_PARAMETER.exception("%s", message))
                .orElseGet(INVALID_PARAMETER::exception);
    }

    private ResponseEntity<Object> createResponse(
            DliException exception, HttpServletRequest request, HttpServletResponse response) {
        DliException translated = translate(exception);
        ResponseEntity<Object> error = ResponseEntity.status(
                        translated.errorCode().status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(
                        translated.errorCode().isFromGateway()
                                ? ErrorBody.of(translated, response)
                                : createBody(translated));
        RequestContext.of(request).setErrorResponse(error);
        return error;
    }

    /** Error of this service that corresponds to an error of DLI. All services share the errors of the API gateway. */
    protected DliException translate(DliException exception) {
        return exception;
    }

    /** Body of an error response in the format of this service. */
    protected Object createBody(DliException exception) {
        return ErrorBody.of(exception, "");
    }
}
