package io.github.dliemulator.web.error;

import static io.github.dliemulator.web.error.DliError.INTERNAL;
import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_API;

import io.github.dliemulator.web.RequestContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes errors that the servlet container reports, for example for an unsupported method. */
@RestController
class JsonErrorController implements ErrorController {

    private static final Set<HttpStatus> UNKNOWN_API =
            Set.of(HttpStatus.NOT_FOUND, HttpStatus.METHOD_NOT_ALLOWED, HttpStatus.NOT_IMPLEMENTED);

    @RequestMapping("/error")
    ResponseEntity<?> handle(HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original
                ? original
                : request.getRequestURI();
        return RequestContext.of(request).errorResponse().orElseGet(() -> createResponse(path, response, status));
    }

    private static ResponseEntity<?> createResponse(String path, HttpServletResponse response, HttpStatus status) {
        DliException exception = toException(status);
        HttpStatusCode sent = ErrorResponseWriter.isAdminPath(path)
                ? status
                : exception.errorCode().status();
        return ResponseEntity.status(sent)
                .header(HttpHeaders.CONTENT_TYPE, ErrorResponseWriter.contentType(path))
                .body(ErrorResponseWriter.body(path, response, exception, sent.value()));
    }

    private static DliException toException(HttpStatus status) {
        if (UNKNOWN_API.contains(status)) {
            return NO_SUCH_API.exception();
        }
        return (status.is4xxClientError() ? INVALID_PARAMETER : INTERNAL).exception();
    }
}
