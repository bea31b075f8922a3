package io.github.dliemulator.web.refusal;

import static io.github.dliemulator.web.refusal.DliError.INTERNAL;
import static io.github.dliemulator.web.refusal.DliError.INVALID_PARAMETER;
import static io.github.dliemulator.web.refusal.DliError.NO_SUCH_API;
import static io.github.dliemulator.web.refusal.DliError.OUT_OF_SERVICE;
import static io.github.dliemulator.web.refusal.DliError.UNSUPPORTED_MEDIA_TYPE;

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
public abstract class RefusalAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(RefusalAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(DliException refusal, HttpServletResponse response) {
        return answer(refusal, response);
    }

    /** Whoever reads a body meets this, where its sender is gone or speaks no HTTP. */
    @ExceptionHandler
    ResponseEntity<Object> brokenOff(BadRequestException e, HttpServletResponse response) {
        return answer(INVALID_PARAMETER.because("The request body ended early"), response);
    }

    @ExceptionHandler
    ResponseEntity<Object> broken(Exception mistake, HttpServletRequest request, HttpServletResponse response) {
        Optional<String> outage = Outage.behind(mistake);
        if (outage.isPresent()) {
            log.warn("Request {} found the database out of service: {}", RequestId.of(response), outage.get());
            Outage.tell(request, response);
            return answer(OUT_OF_SERVICE.plainly(), response);
        }
        log.error("Request {} met a mistake of the emulator's own", RequestId.of(response), mistake);
        return answer(INTERNAL.plainly(), response);
    }

    /** Everything that Spring refuses passes here. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ServletWebRequest call = (ServletWebRequest) request;
        HttpServletResponse response = Objects.requireNonNull(call.getResponse());
        if (status.is5xxServerError()) {
            return broken(e, call.getRequest(), response);
        }
        return NestedExceptionUtils.getMostSpecificCause(e) instanceof DliException refusal
                ? answer(refusal, response)
                : answer(inOurWords(e), response);
    }

    private static DliException inOurWords(Exception e) {
        if (e instanceof NoResourceFoundException || e instanceof HttpRequestMethodNotSupportedException) {
            // the gateway knows an API by method and path together
            return NO_SUCH_API.plainly();
        }
        if (e instanceof HttpMediaTypeNotSupportedException) {
            return UNSUPPORTED_MEDIA_TYPE.plainly();
        }
        return Complaint.about(e)
                .map(complaint -> INVALID_PARAMETER.because("%s", complaint))
                .orElseGet(INVALID_PARAMETER::plainly);
    }

    private ResponseEntity<Object> answer(DliException refusal, HttpServletResponse response) {
        DliException said = inOwnWords(refusal);
        return ResponseEntity.status(said.refusal().status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(said.refusal().isFromGateway() ? ErrorBody.of(said, response) : body(said));
    }

    /** What this service refuses with where DLI refuses with this; the gateway speaks for itself. */
    protected DliException inOwnWords(DliException refusal) {
        return refusal;
    }

    /** A refusal of this service's own, as it writes it. */
    protected Object body(DliException refusal) {
        return ErrorBody.of(refusal, "");
    }
}
