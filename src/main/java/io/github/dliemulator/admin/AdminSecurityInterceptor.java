package io.github.dliemulator.admin;

import io.github.dliemulator.web.InterceptorOrder;
import io.github.dliemulator.web.RequestContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Rejects requests of the Admin API and the console with 403 if they come from a web page of another origin, and with
 * 401 if they lack the configured token.
 */
@Component
class AdminSecurityInterceptor implements WebMvcConfigurer, HandlerInterceptor {

    private final AdminProperties properties;

    AdminSecurityInterceptor(AdminProperties properties) {
        this.properties = properties;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        InterceptorOrder.ADMIN_SECURITY.register(interceptors, this).addPathPatterns("/", "/_emulator/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (properties.enabled()) {
            RequestContext.of(request).requireValidQuery();
            requireSameOrigin(request);
            if (!allowsAnonymousAccess(handler)) {
                requireToken(request.getHeader(HttpHeaders.AUTHORIZATION));
            }
        }
        return true;
    }

    private static boolean allowsAnonymousAccess(Object handler) {
        return handler instanceof HandlerMethod method && method.hasMethodAnnotation(NoTokenRequired.class);
    }

    private static void requireSameOrigin(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !origin.equals(expectedOrigin(request))) {
            throw problem(HttpStatus.FORBIDDEN, "A web page of another origin may not call the Admin API");
        }
    }

    private static String expectedOrigin(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
    }

    private void requireToken(@Nullable String authorization) {
        if (properties.token() != null
                && !constantTimeEquals("Bearer " + properties.token(), String.valueOf(authorization))) {
            throw problem(
                    HttpStatus.UNAUTHORIZED,
                    "The Admin API requires the header Authorization: Bearer <DLI_ADMIN_TOKEN>");
        }
    }

    /** Compares in constant time, so that the duration does not reveal the correct prefix of a guess. */
    private static boolean constantTimeEquals(String expected, String actual) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), actual.getBytes(StandardCharsets.UTF_8));
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
