package io.github.dliemulator.iam.keystone;

import static io.github.dliemulator.iam.keystone.IamError.UNAUTHENTICATED;

import io.github.dliemulator.web.error.ApiExceptionHandler;
import io.github.dliemulator.web.error.DliError;
import io.github.dliemulator.web.error.DliException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Exception handler of the identity API, which has another error format than DLI. */
@RestControllerAdvice("io.github.dliemulator.iam")
@Order(Ordered.HIGHEST_PRECEDENCE)
class IamExceptionHandler extends ApiExceptionHandler {

    private static final Set<DliError> AUTHENTICATION_ERRORS = Set.of(DliError.UNAUTHENTICATED, DliError.INVALID_TOKEN);

    @Override
    protected DliException translate(DliException exception) {
        return exception.errorCode() instanceof DliError error && AUTHENTICATION_ERRORS.contains(error)
                ? UNAUTHENTICATED.exception()
                : exception;
    }

    @Override
    protected Object createBody(DliException exception) {
        return IamErrorBody.of(exception);
    }
}
