package io.github.dliemulator.admin;

import io.github.dliemulator.web.FallbackHandler;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;

/** Rejects requests below {@code /_emulator} with 404 if the Admin API has no operation for path and method. */
@Component
class UnknownAdminPathHandler implements FallbackHandler {

    private final AdminProperties properties;
    private final HandlerMethod handler = new HandlerMethod(
            this, ClassUtils.getMethod(UnknownAdminPathHandler.class, "reject", HttpServletRequest.class));

    UnknownAdminPathHandler(AdminProperties properties) {
        this.properties = properties;
    }

    @Override
    public @Nullable HandlerMethod find(HttpServletRequest request) {
        return properties.enabled()
                        && !HttpMethod.OPTIONS.matches(request.getMethod())
                        && request.getRequestURI().matches("/_emulator(/.*)?")
                ? handler
                : null;
    }

    public void reject(HttpServletRequest request) {
        throw new ResponseStatusException(
                HttpStatus.NOT_FOUND,
                "The Admin API has no %s %s".formatted(request.getMethod(), request.getRequestURI()));
    }
}
