package io.github.dliemulator.control;

import io.github.dliemulator.simulation.NoSuchWorldException;
import io.github.dliemulator.simulation.RefusedException;
import io.github.dliemulator.simulation.store.BadSnapshotException;
import io.github.dliemulator.web.refusal.Complaint;
import io.github.dliemulator.web.refusal.DliError;
import io.github.dliemulator.web.refusal.DliException;
import io.github.dliemulator.web.refusal.Outage;
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

/** This API is our own, so its refusals are problem details (RFC 9457) and not in DLI's words. */
@RestControllerAdvice(basePackageClasses = ProblemAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ProblemDetail refused(RefusedException refusal) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, refusal.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unreadable(BadSnapshotException bad) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, bad.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchWorldException unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, unknown.getMessage());
    }

    @ExceptionHandler
    ProblemDetail refused(DliException refusal) {
        return ProblemDetail.forStatusAndDetail(refusal.refusal().status(), refusal.getMessage());
    }

    @ExceptionHandler
    ProblemDetail broken(Exception mistake, HttpServletRequest request, HttpServletResponse response) {
        Optional<String> outage = Outage.behind(mistake);
        if (outage.isPresent()) {
            log.warn("The operator's door found the database out of service: {}", outage.get());
            Outage.tell(request, response);
            return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, "The database is out of service");
        }
        log.error("The operator's door met a mistake of the emulator's own", mistake);
        return refused(DliError.INTERNAL.plainly());
    }

    /** Everything that Spring refuses passes here; what it says of fields and types is said in the client's own words. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ResponseEntity<Object> answer = super.handleExceptionInternal(e, body, headers, status, request);
        if (answer != null && answer.getBody() instanceof ProblemDetail problem) {
            Complaint.about(e).ifPresent(problem::setDetail);
        }
        return answer;
    }
}
