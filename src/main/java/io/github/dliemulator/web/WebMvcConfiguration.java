package io.github.dliemulator.web;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How every request is taken, whichever room answers it. */
@Component
class WebMvcConfiguration implements WebMvcConfigurer, HandlerInterceptor {

    /** The answer is JSON, whatever a client says it accepts. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer.ignoreAcceptHeader(true).defaultContentType(MediaType.ALL);
    }

    /** Constants in a query are matched whatever their case. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        ApplicationConversionService.configure(registry);
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/docs");
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** A query is looked at here once: what is no text is refused. In a path the server refuses it itself. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        queryParameters(request).forEach((name, values) -> {
            if (String.join("", values).indexOf('\0') >= 0) {
                throw INVALID_PARAMETER.exception("%s must not contain a NUL character", name);
            }
        });
        return true;
    }

    private static Map<String, String[]> queryParameters(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException e) {
            throw INVALID_PARAMETER.exception("The query cannot be understood");
        }
    }
}
