package io.github.dliemulator.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a body be looked at before it is read: by whoever checks its signature, or wants to know what a call says. */
@Component
class BodyCachingFilter extends OncePerRequestFilter {

    private final WebProperties properties;

    BodyCachingFilter(WebProperties properties) {
        this.properties = properties;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new CachedBodyRequest(request, properties.maxBody()), response);
    }
}
