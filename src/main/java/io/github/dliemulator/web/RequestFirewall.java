package io.github.dliemulator.web;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

import io.github.dliemulator.web.error.DliException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Rejects requests that no handler should see. */
@Component
class RequestFirewall {

    /** @throws DliException when the request is rejected */
    void check(HttpServletRequest request) {
        requireValidQuery(request);
    }

    private static void requireValidQuery(HttpServletRequest request) {
        queryParameters(request).forEach((name, values) -> {
            if (String.join("", values).indexOf('\0') >= 0) {
                throw INVALID_PARAMETER.exception("%s must not contain a NUL character", name);
            }
        });
    }

    private static Map<String, String[]> queryParameters(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException e) {
            throw INVALID_PARAMETER.exception("The query cannot be understood");
        }
    }
}
