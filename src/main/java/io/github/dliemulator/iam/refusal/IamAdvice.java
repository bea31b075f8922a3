package io.github.dliemulator.iam.refusal;

import static io.github.dliemulator.iam.refusal.IamError.UNAUTHENTICATED;

import io.github.dliemulator.web.refusal.DliError;
import io.github.dliemulator.web.refusal.DliException;
import io.github.dliemulator.web.refusal.RefusalAdvice;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The identity service has words of its own. */
@RestControllerAdvice("io.github.dliemulator.iam")
@Order(Ordered.HIGHEST_PRECEDENCE)
class IamAdvice extends RefusalAdvice {

    private static final Set<DliError> ABOUT_CALLERS = Set.of(DliError.UNAUTHENTICATED, DliError.INVALID_TOKEN);

    @Override
    protected DliException inOwnWords(DliException refusal) {
        return refusal.refusal() instanceof DliError error && ABOUT_CALLERS.contains(error)
                ? UNAUTHENTICATED.plainly()
                : refusal;
    }

    @Override
    protected Object body(DliException refusal) {
        return IamErrorBody.of(refusal);
    }
}
