package io.github.dliemulator.web.error;

import static io.github.dliemulator.web.error.DliError.INTERNAL;
import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_API;
import static io.github.dliemulator.web.error.DliError.SERVICE_UNAVAILABLE;
import static io.github.dliemulator.web.error.DliError.UNSUPPORTED_MEDIA_TYPE;

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

/**
 * Speaks a service's words whenever something is refused or goes wrong, also for Spring: DLI's words, unless another service
 * has its own.
 */
public abstract class ApiExceptionHandler extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ApiExceptionHandler.class);

    @ExceptionHandler
    ResponseEntity<Object> handleDliException(DliException exception, HttpServletResponse response) {
        return createResponse(exception, response);
    }

    /** Whoever reads a body meets this, where its sender is gone or speaks no HTTP. */
    @ExceptionHandler
    ResponseEntity<Object> handleIncompleteBody(BadRequestException e, HttpServletResponse response) {
        return createResponse(INVALID_PARAMETER.exception("The request body ended early"), response);
    }

    @ExceptionHandler
    ResponseEntity<Object> handleUnexpectedException(
            Exception exception, HttpServletRequest request, HttpServletResponse response) {
        Optional<String> outage = DatabaseOutage.findMessage(exception);
        if (outage.isPresent()) {
            log.warn("Request {} found the database out of service: {}", RequestId.getOrCreate(response), outage.get());
            DatabaseOutage.mark(request, response);
            return createResponse(SERVICE_UNAVAILABLE.exception(), response);
        }
        log.error("Request {} met a mistake of the emulator's own", RequestId.getOrCreate(response), exception);
        return createResponse(INTERNAL.exception(), response);
    }

    /** Everything that Spring refuses passes here. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ServletWebRequest servletRequest = (ServletWebRequest) request;
        HttpServletResponse response = Objects.requireNonNull(servletRequest.getResponse());
        if (status.is5xxServerError()) {
            return handleUnexpectedException(e, servletRequest.getRequest(), response);
        }
        return NestedExceptionUtils.getMostSpecificCause(e) instanceof DliException exception
                ? createResponse(exception, response)
                : createResponse(toDliException(e), response);
    }

    private static DliException toDliException(Exception e) {
        if (e instanceof NoResourceFoundException || e instanceof HttpRequestMethodNotSupportedException) {
            // the gateway knows an API by method and path together
            return NO_SUCH_API.exception();
        }
        if (e instanceof HttpMediaTypeNotSupportedException) {
            return UNSUPPORTED_MEDIA_TYPE.exception();
        }
        return ValidationMessages.describe(e)
                .map(message -> INVALID_PARAMETER.exception("%s", message))
                .orElseGet(INVALID_PARAMETER::exception);
    }

    private ResponseEntity<Object> createResponse(DliException exception, HttpServletResponse response) {
        DliException translated = translate(exception);
        return ResponseEntity.status(translated.errorCode().status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(
                        translated.errorCode().isFromGateway()
                                ? ErrorBody.of(translated, response)
                                : createBody(translated));
    }

    /** What this service refuses with where DLI refuses with this; the gateway speaks for itself. */
    protected DliException translate(DliException exception) {
        return exception;
    }

    /** A refusal of this service's own, as it writes it. */
    protected Object createBody(DliException exception) {
        return ErrorBody.of(exception, "");
    }
}
