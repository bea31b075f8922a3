package io.github.dliemulator.admin;

import io.github.dliemulator.web.AllowedHostsProperties;
import io.github.dliemulator.web.InterceptorOrder;
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
class AdminSecurityInterceptor implements WebMvcConfigurer, HandlerInterceptor {

    private final AdminProperties properties;
    private final AllowedHostsProperties allowedHosts;

    AdminSecurityInterceptor(AdminProperties properties, AllowedHostsProperties allowedHosts) {
        this.properties = properties;
        this.allowedHosts = allowedHosts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        InterceptorOrder.ADMIN_SECURITY.register(interceptors, this).addPathPatterns("/", "/_emulator/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (properties.enabled()) {
            requireAllowedHost(request);
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

    private void requireAllowedHost(HttpServletRequest request) {
        if (!allowedHosts.isAllowed(request)) {
            throw problem(
                    HttpStatus.FORBIDDEN,
                    "The host %s is not known here; if it is this emulator, add it to dli.admin.hosts"
                            .formatted(request.getServerName()));
        }
    }

    private static void requireSameOrigin(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !origin.equals(expectedOrigin(request))) {
            throw problem(HttpStatus.FORBIDDEN, "A page of another origin may not drive this emulator");
        }
    }

    private static String expectedOrigin(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
    }

    private void requireToken(@Nullable String authorization) {
        if (properties.token() != null
                && !constantTimeEquals("Bearer " + properties.token(), String.valueOf(authorization))) {
            throw problem(HttpStatus.UNAUTHORIZED, "This door needs the token that DLI_ADMIN_TOKEN was set to");
        }
    }

    /** Takes as long for a near miss as for a wild guess. */
    private static boolean constantTimeEquals(String expected, String actual) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), actual.getBytes(StandardCharsets.UTF_8));
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
