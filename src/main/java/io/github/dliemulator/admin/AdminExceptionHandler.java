package io.github.dliemulator.admin;

import io.github.dliemulator.web.RequestContext;
import io.github.dliemulator.web.error.DatabaseOutage;
import io.github.dliemulator.web.error.DliError;
import io.github.dliemulator.web.error.DliException;
import io.github.dliemulator.web.error.TooManyViolationsException;
import io.github.dliemulator.web.error.ValidationMessages;
import io.github.dliemulator.world.ProjectLimitException;
import io.github.dliemulator.world.WorldConflictException;
import io.github.dliemulator.world.WorldNotFoundException;
import io.github.dliemulator.world.storage.InvalidSnapshotException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Translates exceptions of the Admin API into problem details (RFC 9457). */
@RestControllerAdvice(basePackageClasses = AdminExceptionHandler.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class AdminExceptionHandler extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(AdminExceptionHandler.class);

    @ExceptionHandler({WorldConflictException.class, ProjectLimitException.class})
    ProblemDetail handleConflict(RuntimeException exception) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(exception.getMessage()));
    }

    @ExceptionHandler({InvalidSnapshotException.class, TooManyViolationsException.class})
    ProblemDetail handleInvalidRequest(RuntimeException exception) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(exception.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail handleWorldNotFound(WorldNotFoundException exception) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, exception.getMessage());
    }

    @ExceptionHandler
    ProblemDetail handleDliException(DliException exception, HttpServletRequest request) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(exception.errorCode().status(), exception.getMessage());
        RequestContext.of(request).setErrorResponse(ResponseEntity.of(problem).build());
        return problem;
    }

    /** @return null if the client closed the connection */
    @ExceptionHandler
    @Nullable
    ProblemDetail handleUnexpected(Exception exception, HttpServletRequest request, HttpServletResponse response) {
        if (DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            return null;
        }
        Optional<String> outage = DatabaseOutage.findMessage(exception);
        if (outage.isPresent()) {
            log.warn("A request of the Admin API failed because the database is unavailable: {}", outage.get());
            DatabaseOutage.mark(request, response);
            return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, "The database is out of service");
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            return null; // the connection is closed
        }
        log.error("A request of the Admin API failed with an internal error", exception);
        return handleDliException(DliError.INTERNAL.exception(), request);
    }

    /** Translates the exceptions of Spring MVC; messages use the names of JSON fields and parameters. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ResponseEntity<Object> response = super.handleExceptionInternal(e, body, headers, status, request);
        if (response != null && response.getBody() instanceof ProblemDetail problem) {
            ValidationMessages.describe(e).ifPresent(problem::setDetail);
        }
        return response;
    }
}
