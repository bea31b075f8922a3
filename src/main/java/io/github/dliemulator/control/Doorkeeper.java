package io.github.dliemulator.control;

import io.github.dliemulator.web.OwnNames;
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
 * Lets only the operator in. A web page that a developer happens to look at must not drive the emulator: neither from
 * another origin, nor under a name that it has pointed at this machine.
 */
@Component
class Doorkeeper implements WebMvcConfigurer, HandlerInterceptor {

    private final AdminSettings settings;
    private final OwnNames names;

    Doorkeeper(AdminSettings settings, OwnNames names) {
        this.settings = settings;
        this.names = names;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/", "/_emulator/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (settings.enabled()) {
            requireOwnHost(request);
            requireOwnOrigin(request);
            if (!isTokenFree(handler)) {
                requireToken(request.getHeader(HttpHeaders.AUTHORIZATION));
            }
        }
        return true;
    }

    private static boolean isTokenFree(Object handler) {
        return handler instanceof HandlerMethod method && method.hasMethodAnnotation(TokenFree.class);
    }

    private void requireOwnHost(HttpServletRequest request) {
        if (!names.isCalledBy(request)) {
            throw refused(
                    HttpStatus.FORBIDDEN,
                    "The host %s is not known here; if it is this emulator, add it to dli.admin.hosts"
                            .formatted(request.getServerName()));
        }
    }

    private static void requireOwnOrigin(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !origin.equals(ownOrigin(request))) {
            throw refused(HttpStatus.FORBIDDEN, "A page of another origin may not drive this emulator");
        }
    }

    private static String ownOrigin(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
    }

    private void requireToken(@Nullable String authorization) {
        if (settings.token() != null && !equal("Bearer " + settings.token(), String.valueOf(authorization))) {
            throw refused(HttpStatus.UNAUTHORIZED, "This door needs the token that DLI_ADMIN_TOKEN was set to");
        }
    }

    /** Takes as long for a near miss as for a wild guess. */
    private static boolean equal(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static ErrorResponseException refused(HttpStatus status, String why) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, why), null);
    }
}
